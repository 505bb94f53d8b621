/** How the walk finds its way in each contender: see walk.js. */
const has = (selector) => document.querySelector(selector) !== null;
const inView = (element) => element.getClientRects().length > 0;

const steps = {
  current: () => (has("#verdict") ? "verdict" : has("form button") ? document.querySelector("fieldset[id]").id : ""),
  answer: (id, option) => {
    document.getElementById(`${id}-${option}`).checked = true;
    document.querySelector("form button").click();
  },
};

const WAYS = {
  static: steps,
  logic: { ...steps, isReady: () => has("fieldset") },
  python: { ...steps, isReady: () => has("fieldset") },
  survey: {
    current: () => {
      const name = window.survey?.currentPage?.visibleQuestions[0]?.name;
      return has("#verdict") ? "verdict" : has(`.sd-question[data-name="${name}"] input`) ? name : "";
    },
    answer: (id, option) => document.querySelector(`.sd-question input[value="${option}"]`).click(),
    next: () => [...document.querySelectorAll(".sd-navigation__next-btn, .sd-navigation__complete-btn")].find(inView)?.click(),
    isReady: () => has(".sd-question input"),
  },
  ours: {
    current: () => {
      if (has("#wizard.finished")) return has("#g-medical_2021 .verdict") ? "verdict" : "";
      const open = [...document.querySelectorAll("fieldset.question")].find((one) => inView(one) && !one.querySelector("input:checked"));
      const found = document.querySelector(".question.current") ?? open;
      return found && inView(found) ? found.id.slice("q-".length) : "";
    },
    answer: (id, option) => document.querySelector(`label[for="${id === "topics" ? "topic" : id}-${option}"]`).click(),
    next: () => document.querySelector("#wizard.stepping #next")?.click(),
    finish: () => document.querySelector("#wizard.stepping #to-results")?.click(),
    isReady: () => has("#engine[data-state=ready]"),
  },
};
