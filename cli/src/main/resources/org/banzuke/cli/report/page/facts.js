// What decided the numbers, and the command that makes them again.
"use strict";

const Facts = {
  show(summary) {
    byId("facts").append(...summary.runs.map((run, at) => Facts.card(run, at, summary.runs.length === 1)));
    byId("facts").hidden = false;
  },

  card(run, at, open) {
    const command = make("pre", {class: "text command", tabindex: "0"}, Inert.nodes(run.command));
    return make("details", {class: "card", open},
      make("summary", {}, Marks.model(at, run.name), make("span", {class: "dim", text: `  run ${run.id} · ${run.state}`})),
      make("h3", {}, "The same run again ", Facts.copy(run.command)), command,
      make("p", {class: "mid", text: run.took}),
      make("dl", {class: "facts"}, Object.entries(run.facts).map(([name, value]) =>
        [make("dt", {text: name}), make("dd", {}, Inert.nodes(value))]).flat()));
  },

  copy(text) {
    const button = make("button", {type: "button", class: "small", text: "Copy", on: {click: async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed here; select the text";
      }
    }}});
    return button;
  },
};
