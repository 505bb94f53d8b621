/**
 * Run the workload in a runtime, and write what came of it.
 *
 *   node scripts/run_runtime.mjs RUNTIME LIBRARY WORDS RESULT
 *
 * RESULT gets the answers, the files of the library that were imported and, when the WebAssembly has marks, the functions that ran.
 */
import crypto from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { boot } from "./boot_runtime.mjs";
import { COUNTER_NAME } from "./wasm.mjs";

const [folder, library, words, result] = process.argv.slice(2);
/** Of every so many characters one is tried: enough to run every function; the tests try them all. */
const STEP = 31;

/** The running module, to read its marks from. @type {WebAssembly.Instance | undefined} */
let instance;
const original = WebAssembly.instantiate;
WebAssembly.instantiate = /** @type {any} */ (
  async (/** @type {any} */ ...given) => {
    const made = /** @type {any} */ (await original(.../** @type {[any, any]} */ (given)));
    instance = made.instance ?? instance;
    return made;
  }
);

/** The same chance on every run, and with it the same way through Python's tables: two builds must cut alike. */
crypto.randomFillSync = (/** @type {any} */ view) => view.fill(1);
syncBuiltinESMExports();

/** The functions whose mark is set. */
function ran() {
  const marks = Object.entries(instance?.exports ?? {}).filter(([name]) => name.startsWith(COUNTER_NAME));
  return marks.filter(([, mark]) => /** @type {any} */ (mark).value === 1).map(([name]) => Number(name.slice(COUNTER_NAME.length)));
}

/** Objects between two rounds of Python's collector, which calls functions of every kind of object: it may come at any moment. */
const OFTEN = 40;

const pyodide = await boot(folder, library);
const collector = pyodide.pyimport("gc");
collector.set_threshold(OFTEN);
const page = pyodide.pyimport("inburgering.page");
page.start(readFileSync(words, "utf8"));
page.call_json('{"op": "decide", "answers": {}}');
try {
  page.start("{");
} catch {
  // what Python raises goes over to JavaScript: that way is needed too
}
collector.collect();
const found = JSON.parse(pyodide.pyimport("compile_runtime").result(STEP));
writeFileSync(result, JSON.stringify({ ...found, functions: ran() }));
process.exit(0);
