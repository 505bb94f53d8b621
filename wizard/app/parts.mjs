/** The parts of the plan that work on a decision, loaded with the first one. */
import * as dates from "./dates.mjs";
import * as explain from "./explain.mjs";
import * as intake from "./intake.mjs";
import * as papers from "./papers.mjs";
import * as same from "./same.mjs";

export const parts = [explain, dates, papers, intake, same];
