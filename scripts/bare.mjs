/** A module without its comments: node bare.mjs FILE writes it to the standard output. */
import { readFileSync } from "node:fs";
import ts from "typescript";

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, removeComments: true };
process.stdout.write(ts.transpileModule(readFileSync(process.argv[2], "utf8"), { compilerOptions }).outputText);
