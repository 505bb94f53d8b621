import { startForm } from "./form.mjs";
import { loadPyodide } from "./pyodide.mjs";

const [data, packed] = await Promise.all([fetch("data.json").then((got) => got.json()), fetch("package.zip").then((got) => got.arrayBuffer())]);
const pyodide = await loadPyodide();
pyodide.unpackArchive(packed, "zip");
const page = pyodide.pyimport("inburgering.page");
const own = new Set(data.questions.map(({ id }) => id));
startForm(data, (answers) => {
  const { open, grounds } = JSON.parse(page.call_json(JSON.stringify({ op: "decide", answers, topics: data.topics })));
  return { open: open.find((id) => own.has(id)), verdict: grounds.find(({ id }) => id === data.ground).verdict };
});
