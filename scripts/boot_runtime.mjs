/** Start a runtime under Node as the worker does in the browser. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Pyodide as it came. */
export const HOME = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));

/** The lock file without packages: none is ever installed. */
const { info } = JSON.parse(readFileSync(join(HOME, "pyodide-lock.json"), "utf8"));
export const LOCK = { info, packages: {} };

/** @param {string} folder with the four files of a runtime @param {string} [library] its Python */
export async function boot(folder, library = join(folder, "python_stdlib.zip")) {
  const { loadPyodide } = await import(join(HOME, "pyodide.mjs"));
  return loadPyodide({ indexURL: folder, stdLibURL: library, lockFileContents: LOCK });
}
