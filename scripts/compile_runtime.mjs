/**
 * Byte-compile for the browser, in the very runtime that will run there: Pyodide under Node.
 *
 *   node scripts/compile_runtime.mjs WHEEL TARGET
 *
 * Writes to TARGET library.zip, the whole standard library with our glue; package.zip, the wheel with .pyc instead of .py
 * (what `pyodide py-compile` makes on a host of the same Python); and workload.zip.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { boot, HOME } from "./boot_runtime.mjs";

const [wheel, target] = process.argv.slice(2);
const pyodide = await boot(HOME);
const here = import.meta.dirname;

/** @param {string} from @param {string} to */
function copy(from, to) {
  pyodide.FS.mkdirTree(to);
  for (const name of readdirSync(from).filter((one) => one !== "__pycache__")) {
    const path = join(from, name);
    if (statSync(path).isDirectory()) copy(path, `${to}/${name}`);
    else pyodide.FS.writeFile(`${to}/${name}`, new Uint8Array(readFileSync(path)));
  }
}

copy(join(here, "glue"), "/glue");
pyodide.FS.mkdirTree("/workload");
pyodide.FS.writeFile("/workload/compile_runtime.py", new Uint8Array(readFileSync(join(here, "compile_runtime.py"))));
pyodide.FS.writeFile("/input.whl", new Uint8Array(readFileSync(wheel)));
pyodide.FS.writeFile("/stdlib.zip", new Uint8Array(readFileSync(join(HOME, "python_stdlib.zip"))));
pyodide.runPython(readFileSync(join(here, "runtime_archive.py"), "utf8"));
mkdirSync(target, { recursive: true });
for (const name of ["library.zip", "package.zip", "workload.zip"]) writeFileSync(join(target, name), pyodide.FS.readFile(`/${name}`));
