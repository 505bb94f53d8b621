/** Two steps: see every word of what will leave the page, then make it. Another case closes it again. */
import { form, part, text, theCase } from "./page.mjs";

/** An element with a text. @param {string} tag @param {string} content */
export function within(tag, content) {
  const made = document.createElement(tag);
  made.textContent = content;
  return made;
}

/** A list of lines, or the one line that says there is nothing. @param {string[]} lines @param {string} nothing */
export function list(lines, nothing) {
  if (!lines.length) return within("p", nothing);
  const made = document.createElement("ul");
  made.append(...lines.map((line) => within("li", line)));
  return made;
}

/**
 * The button NAME-look fills and opens NAME-preview; an answer that changes closes and empties it.
 * @param {string} name @param {() => Promise<void>} fill @param {import("./plan.mjs").Session} session
 */
export function startPreview(name, fill, session) {
  const box = part(`${name}-preview`);
  let shown = "";

  function close() {
    shown = "";
    box.hidden = true;
    for (const output of box.querySelectorAll("[data-output]")) output.replaceChildren();
  }

  part(`${name}-look`).addEventListener("click", async () => {
    close();
    shown = JSON.stringify(theCase());
    box.hidden = false;
    await fill().catch(() => part(`${name}-said`).replaceChildren(text("previewFailed")));
    box.focus();
  });
  form.addEventListener("reset", close);
  session.onDecision(() => shown && shown !== JSON.stringify(theCase()) && close());
}
