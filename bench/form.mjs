/** A form with one question at a time, as one would write it around a rule engine: `decide` gives the verdict and what to ask next. */
export function startForm({ questions, verdicts, next }, decide) {
  const box = document.querySelector("main");
  const answers = {};

  function make(name, texts, ...inside) {
    const made = Object.assign(document.createElement(name), texts);
    made.append(...inside);
    return made;
  }

  function show() {
    const { open, verdict } = decide(answers);
    const question = questions.find(({ id }) => id === open);
    box.replaceChildren(question ? ask(question) : make("p", { id: "verdict", textContent: verdicts[verdict] }));
  }

  function ask({ id, ask: words, options }) {
    const choices = options.map(([value, label]) => {
      const input = make("input", { type: "radio", name: id, value, id: `${id}-${value}` });
      return make("p", {}, input, make("label", { htmlFor: input.id, textContent: label }));
    });
    const form = make("form", {}, make("fieldset", { id }, make("legend", { textContent: words }), ...choices), make("button", { textContent: next }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = new FormData(form).get(id);
      if (chosen) answers[id] = chosen;
      show();
    });
    return form;
  }
  show();
}
