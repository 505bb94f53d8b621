fetch("survey.json")
  .then((got) => got.json())
  .then((json) => {
    window.survey = new Survey.Model(json);
    window.survey.render(document.querySelector("main"));
  });
