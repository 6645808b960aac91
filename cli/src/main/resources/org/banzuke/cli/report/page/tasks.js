// Each task's numbers, model by model, with intervals and denominators.
"use strict";

const Tasks = {
  PARTS: [["scored", "part"], ["no_answer", "warn"], ["failed", "failed"], ["pending", "none"]],

  show(summary) {
    const several = summary.runs.length > 1;
    const points = summary.tasks.every(task => task.figures.every(figure => figure.points));
    const parts = summary.tasks.map(task => Tasks.body(task, summary.runs, several, points));
    const head = make("thead", {}, make("tr", {},
      make("th", {scope: "col", text: several ? "Model" : "Task"}), make("th", {scope: "col", class: "num", text: "Value"}),
      make("th", {scope: "col", text: "95 % interval"}),
      make("th", {scope: "col", class: "plot-cell"}, points ? Plots.axis([0, 100]) : null),
      make("th", {scope: "col", text: "Samples planned"})));
    byId("tasks").append(make("div", {class: "card"}, make("table", {class: "tasks"}, head, parts),
      make("p", {class: "notes", text: "Band: 95 % interval. Tick: value. Dashed line: guessing, where it is known."
        + " A failed call is in no numerator and no denominator."})));
    byId("tasks").hidden = false;
  },

  /** A task's rows: for one run the task names them, for several a line above does. */
  body(task, runs, several, points) {
    const scale = Plots.scale(task.figures.map(figure => figure.span ?? []), task.figures.every(figure => figure.points));
    const metrics = new Set(task.figures.map(figure => figure.metric));
    const label = (figure, first) => several
      ? [Marks.model(figure.run, runs[figure.run].name), metrics.size > 1 ? Tasks.aside(figure.metric) : null]
      : [first ? make("bdi", {text: task.name}) : null, Tasks.aside(figure.metric), first ? Tasks.aside(task.about, "about") : null];
    return make("tbody", {}, several ? Tasks.group(task, scale, points) : null,
      task.figures.map((figure, at) => Tasks.row(figure, label(figure, at === 0), task.chance, scale, several)));
  },

  group(task, scale, points) {
    return make("tr", {class: "group"},
      make("th", {scope: "rowgroup", colspan: 3}, make("bdi", {text: task.name}), Tasks.aside(task.about)),
      make("td", {class: "plot-cell"}, points ? null : Plots.axis(scale)), make("td"));
  },

  row(figure, label, chance, scale, several) {
    const value = figure.undefined
      ? [make("td", {class: "num", text: "–"}), make("td", {class: "dim", text: figure.undefined})]
      : [make("td", {class: "num strong", text: figure.value}),
        make("td", {class: "range", title: figure.method, text: figure.interval ?? "–"})];
    return make("tr", {}, make("th", {scope: "row"}, label), value,
      make("td", {class: "plot-cell"}, Plots.interval(figure.span, scale, several ? figure.run : undefined, chance)),
      make("td", {class: "denominator"}, Tasks.stack(figure.counts), make("span", {text: figure.denominator})));
  },

  aside: (text, kind = "") => make("span", {class: "dim " + kind, text: "  " + text}),

  /** Planned samples divided into what became of them; where all were scored there is nothing to draw. */
  stack(counts) {
    if (counts.scored === counts.planned) return null;
    const bar = make("div", {class: "stack", "aria-hidden": "true"});
    for (const [part, tone] of Tasks.PARTS) {
      if (counts[part] > 0) bar.append(make("i", {class: tone, at: {"flex-grow": counts[part]}}));
    }
    return bar;
  },
};
