/**
 * Ask a runtime under Node.
 *
 *   node tests/runtime/ask.mjs RUNTIME WORKLOAD WORDS REQUESTS RESULT
 *
 * RESULT gets the hash of the answer to each of REQUESTS, a list of texts, and the checksums of the string methods over every character.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { boot } from "../../scripts/boot_runtime.mjs";

const [folder, workload, words, requests, result] = process.argv.slice(2);
/** All the answers together are more than Node can hold. @param {string} text */
const hash = (text) => createHash("sha256").update(text).digest("hex");

const pyodide = await boot(folder);
const page = pyodide.pyimport("inburgering.page");
page.start(readFileSync(words, "utf8"));
const answers = JSON.parse(readFileSync(requests, "utf8")).map((/** @type {string} */ text) => hash(page.call_json(text)));
pyodide.FS.writeFile("/workload.zip", new Uint8Array(readFileSync(workload)));
pyodide.pyimport("sys").path.append("/workload.zip");
const characters = pyodide.pyimport("compile_runtime").characters(1).toJs();
writeFileSync(result, JSON.stringify({ answers, characters }));
process.exit(0);
