/** For who helps: two languages, several cases, and handing a case over by a link or a QR code. */
import { showBoth } from "./bilingual.mjs";
import { startCases } from "./cases.mjs";
import { startHandover } from "./handover.mjs";
import { form, part, text } from "./page.mjs";

const helper = /** @type {HTMLInputElement} */ (part("helper-on"));
const other = /** @type {HTMLSelectElement} */ (part("helper-other"));

async function follow() {
  try {
    await showBoth(helper.checked, other.value);
    part("helper-said").textContent = helper.checked ? text("helperOn") : "";
  } catch {
    part("helper-said").textContent = text("helperFailed");
  }
}

/** @param {import("./plan.mjs").Session} session */
export function start(session) {
  part("tools").hidden = false;
  startCases();
  startHandover(session);
  for (const one of [helper, other]) one.addEventListener("change", follow);
  form.addEventListener("reset", () => form.classList.contains("switching") || setTimeout(follow));
}
