/** A case in a link: made only when asked, after showing what it holds; opened only after a yes, and gone from the address before that. */
import { receive } from "./cases.mjs";
import { problem } from "./file.mjs";
import { answers, form, part, text, theCase } from "./page.mjs";
import { list, startPreview, within } from "./preview.mjs";
import { drawQr } from "./qr.mjs";

const MARK = "#case=";
const language = document.documentElement.lang;
const field = /** @type {HTMLInputElement} */ (part("hand-link"));

/** @param {import("./plan.mjs").Session} session */
export function startHandover(session) {
  startMaking(session);
  startOpening(session);
}

/** @param {import("./plan.mjs").Session} session */
function startMaking(session) {
  let link = "";
  startPreview(
    "hand",
    async () => {
      part("hand-made").hidden = true;
      field.value = "";
      const found = await session.call("make_link", { ...theCase(), language });
      if (found.error) throw new Error(found.error);
      link = `${location.origin}${location.pathname}${MARK}${found.code}`;
      part("hand-list").replaceChildren(list(Object.values(found.reads), text("fileNothing")));
    },
    session,
  );
  part("hand-make").addEventListener("click", async () => {
    field.value = link;
    part("hand-made").hidden = false;
    part("hand-qr").replaceChildren(await drawQr(link, text("handQr")));
  });
  part("hand-copy").addEventListener("click", () => copy());
  form.addEventListener("reset", () => (link = ""));
}

async function copy() {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    part("hand-said").textContent = text("handCopied");
  } catch {
    part("hand-said").textContent = text("handCopy");
  }
}

/** @param {import("./plan.mjs").Session} session */
function startOpening(session) {
  let code = "";

  function take() {
    if (!location.hash.startsWith(MARK)) return;
    code = location.hash.slice(MARK.length);
    history.replaceState(history.state, "", location.pathname + location.search);
    part("opened").replaceChildren();
    part("handed-replaces").hidden = Object.keys(answers()).length === 0;
    part("handed").hidden = false;
    part("handed").focus();
  }

  function forget() {
    code = "";
    part("handed").hidden = true;
  }

  part("handed-yes").addEventListener("click", async () => {
    const given = code;
    forget();
    part("opened").replaceChildren(within("p", text("fileWait")));
    part("opened").replaceChildren(within("p", await open(session, given)));
  });
  part("handed-no").addEventListener("click", forget);
  form.addEventListener("reset", forget);
  window.addEventListener("hashchange", take);
  take();
}

/** @param {import("./plan.mjs").Session} session @param {string} code */
async function open(session, code) {
  try {
    await session.load();
    const found = await session.call("open_link", { code });
    if (found.error) return problem(`link_${found.kind}`);
    await receive(found);
    return text("fileOpened", { count: Object.keys(found.answers).length });
  } catch {
    return text("fileNoPython");
  }
}
