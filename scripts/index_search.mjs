/** The index of a language: pages in, index out, as JSON. The page that searches uses the same options. */
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { options } from "../wizard/app/find.mjs";

const { stop, documents } = JSON.parse(readFileSync(0, "utf8"));
const index = new MiniSearch(options(stop));
index.addAll(documents);
process.stdout.write(JSON.stringify({ stop, index }));
