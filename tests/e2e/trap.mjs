/**
 * Take one more function out of a cut runtime, as a build that forgot to ask for it would.
 *
 *   node tests/e2e/trap.mjs STOCK CUT NAME TARGET
 *
 * STOCK is the WebAssembly as it came, which knows the place of each function by NAME; CUT is compressed, as TARGET will be.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { cut, functionNumbers } from "../../scripts/wasm.mjs";

const [stock, given, name, target] = process.argv.slice(2);
const place = functionNumbers(readFileSync(stock)).get(name);
if (place === undefined) throw new Error(`there is no function ${name}`);
const everything = () => true;
writeFileSync(target, gzipSync(cut(gunzipSync(readFileSync(given)), new Set([place]), everything, { start: 0, end: 0 })));
