/**
 * Cut the WebAssembly and its script by what ran.
 *
 *   node scripts/prune_runtime.mjs mark TARGET          the stock files, with a mark in every function
 *   node scripts/prune_runtime.mjs cut RESULT TARGET    without what RESULT, of a run with marks, never reached
 *
 * A function stays when it ran, or when it stands near one that did: only in a run of NEIGHBOURS or more that never ran are
 * bodies taken out, so what belongs together stays together.
 */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "./boot_runtime.mjs";
import { cut, dataOf, functionCount, functionNumbers, wanted, withMarks } from "./wasm.mjs";

const NEIGHBOURS = 20;
const [WASM, GLUE, STARTER] = ["pyodide.asm.wasm", "pyodide.asm.js", "pyodide.mjs"];
/** `var _X=Module["_X"]=wasmExports["X"];`: one line per export, most of them for packages that are never loaded. */
const LINE = /var (\w+)=Module\["\w+"\]=(?:wasmExports\["(\w+)"\]|\d[\de]*);/g;
/** Called by names that are put together. */
const ALWAYS = /^(_*main|__main_argc_argv|__wasm_\w+|__cpp_exception|__c_longjmp|__indirect_function_table|memory)$/;

/**
 * The tables of the codecs for Chinese, Japanese and Korean and of the module unicodedata: one run in the data, from the first table
 * of _codecs_cn to the last but one of unicodedata, as the linker put them. Only functions of these modules know the addresses in it.
 * So it is emptied only when every one of those functions is out, and only when it is the very run that was looked at.
 */
const TABLES = { start: 604393, end: 1857913, sha256: "f1336e8918a17cfef25ab3afdd5b45a30c2df7d813aee332ff7a2bdb76c2fd38" };
const READERS = { first: "PyInit__codecs_cn", after: "PyInit_mmap" };
const NO_TABLES = { start: 0, end: 0 };

/** The run to empty. @param {Buffer} wasm @param {Set<number>} out */
function emptied(wasm, out) {
  const found = createHash("sha256").update(dataOf(wasm).subarray(TABLES.start, TABLES.end)).digest("hex");
  const numbers = functionNumbers(wasm);
  const [first, after] = [numbers.get(READERS.first) ?? 0, numbers.get(READERS.after) ?? Infinity];
  if (found !== TABLES.sha256 || !first || after === Infinity) throw new Error("these are not the tables that were looked at: see docs/adr/0013");
  for (let place = first; place < after; place++) if (!out.has(place)) return NO_TABLES;
  return TABLES;
}

/** The places in runs of at least NEIGHBOURS that never ran. @param {Set<number>} ran @param {number} count */
export function neverNear(ran, count) {
  const out = new Set();
  for (let start = 0, end = 0; start < count; start = end + 1) {
    for (end = start; end < count && !ran.has(end); end++);
    if (end - start >= NEIGHBOURS) for (let place = start; place < end; place++) out.add(place);
  }
  return out;
}

/** The script without the lines that nothing else mentions. @param {string} script @param {string} starter which uses it */
export function slimmed(script, starter) {
  const words = new Map();
  for (const [word] of (script + starter).matchAll(/[\w$]+/g)) words.set(word, (words.get(word) ?? 0) + 1);
  return script.replace(LINE, (line, name) => (words.get(name) > 2 ? line : ""));
}

/** @param {string} target */
function mark(target) {
  writeFileSync(join(target, WASM), withMarks(readFileSync(join(HOME, WASM))));
  copyFileSync(join(HOME, GLUE), join(target, GLUE));
}

/** @param {string} result @param {string} target */
function prune(result, target) {
  const wasm = readFileSync(join(HOME, WASM));
  const script = slimmed(readFileSync(join(HOME, GLUE), "utf8"), readFileSync(join(HOME, STARTER), "utf8"));
  const names = new Set([...wanted(wasm), ...[...script.matchAll(/wasmExports(?:\["|\.)(\w+)/g)].map(([, name]) => name)]);
  const ran = new Set(JSON.parse(readFileSync(result, "utf8")).functions);
  const out = neverNear(ran, functionCount(wasm));
  writeFileSync(join(target, WASM), cut(wasm, out, (name) => names.has(name) || ALWAYS.test(name), emptied(wasm, out)));
  writeFileSync(join(target, GLUE), script);
  console.log(`${ran.size} functions ran, ${out.size} of ${functionCount(wasm)} taken out`);
}

const [command, ...paths] = process.argv.slice(2);
mkdirSync(paths[paths.length - 1], { recursive: true });
if (command === "mark") mark(paths[0]);
else prune(paths[0], paths[1]);
