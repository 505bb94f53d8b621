/** What the search finds, with the library and the options of the page: index and queries in, ids per query out. */
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { finder } from "../../wizard/app/find.mjs";

const { index, queries } = JSON.parse(readFileSync(0, "utf8"));
const find = finder(MiniSearch, JSON.parse(readFileSync(index, "utf8")));
process.stdout.write(JSON.stringify(Object.fromEntries(queries.map((query) => [query, find(query).map(({ id }) => id)]))));
