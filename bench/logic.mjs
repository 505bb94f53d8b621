import { startForm } from "./form.mjs";

const data = await (await fetch("data.json")).json();
const firstOpen = (answers) => data.questions.find(({ id }) => !(id in answers))?.id;
startForm(data, (answers) => ({ open: firstOpen(answers), verdict: jsonLogic.apply(data.logic, answers) }));
