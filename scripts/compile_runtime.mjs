/**
 * Byte-compile for the browser, in the very runtime that will run there: Pyodide under Node.
 *
 *   node scripts/compile_runtime.mjs WHEEL TARGET
 *
 * Writes to TARGET the wheel with .pyc instead of .py (what `pyodide py-compile` makes on a host of the same Python), and
 * the standard library cut down to the modules that the workload imports. A module that is missing fails loudly on import.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const [wheel, target] = process.argv.slice(2);
const home = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
const { loadPyodide } = await import(join(home, "pyodide.mjs"));
const pyodide = await loadPyodide({ indexURL: home, lockFileContents: lockInfo() });

/** The lock file without packages: none is ever installed. */
function lockInfo() {
  const { info } = JSON.parse(readFileSync(join(home, "pyodide-lock.json"), "utf8"));
  return { info, packages: {} };
}

/** @param {string} path */
const bytes = (path) => new Uint8Array(readFileSync(path));

pyodide.unpackArchive(bytes(wheel), "wheel");
pyodide.FS.writeFile("/input.whl", bytes(wheel));
pyodide.FS.writeFile("/stdlib.zip", bytes(join(home, "python_stdlib.zip")));
pyodide.runPython(readFileSync(new URL("compile_runtime.py", import.meta.url), "utf8"));
const name = basename(wheel).replace("py3-none-any", "cp313-none-any");
writeFileSync(join(target, name), pyodide.FS.readFile("/output.whl"));
writeFileSync(join(target, "python_stdlib.zip"), pyodide.FS.readFile("/output.zip"));
for (const file of ["pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm"]) copyFileSync(join(home, file), join(target, file));
const files = { pyodide: "pyodide.mjs", wheel: name, stdlib: "python_stdlib.zip", info: JSON.stringify(lockInfo().info) };
writeFileSync(join(target, "files.json"), JSON.stringify(files));
