// Families that come in levels: one small drawing each, easy to hard. The numbers stand in the table of tasks.
"use strict";

const Levels = {
  NAMES: ["easy", "medium", "hard"],
  WIDTH: 260, HEIGHT: 150, LEFT: 30, RIGHT: 12, TOP: 10, BOTTOM: 24,

  show(summary) {
    const families = Map.groupBy(summary.tasks.filter(task => task.family), task => task.family);
    const charts = [...families].filter(([, tasks]) => tasks.length > 1)
      .map(([family, tasks]) => Levels.chart(family, tasks, summary.runs));
    if (charts.length === 0) return;
    const legend = summary.runs.length > 1
      ? make("p", {class: "legend"}, summary.runs.map((run, at) => Marks.model(at, run.name))) : null;
    byId("levels").append(make("div", {class: "card"}, legend, make("div", {class: "charts"}, charts)));
    byId("levels").hidden = false;
  },

  chart(family, tasks, runs) {
    const headlines = tasks.map(task => ({level: task.level, chance: task.chance,
      figures: runs.map((_, run) => task.figures.find(figure => figure.run === run))}));
    const scale = Plots.scale(headlines.flatMap(it => it.figures.map(figure => figure?.span ?? [])),
      headlines.every(it => it.figures.every(figure => !figure || figure.points)));
    const svg = draw("svg", {viewBox: `0 0 ${Levels.WIDTH} ${Levels.HEIGHT}`, role: "img",
      "aria-label": Levels.sentence(family, headlines, runs)}, Levels.frame(scale, headlines[0].chance));
    runs.forEach((_, run) => svg.append(Levels.line(run, headlines, scale, runs.length)));
    return make("figure", {}, make("figcaption", {}, make("bdi", {text: family})), svg);
  },

  x(level, run, count) {
    const step = (Levels.WIDTH - Levels.LEFT - Levels.RIGHT) / Levels.NAMES.length;
    return Levels.LEFT + step * (Levels.NAMES.indexOf(level) + 0.5) + (run - (count - 1) / 2) * Math.min(9, 40 / count);
  },

  y(value, [from, to]) {
    const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
    return Levels.HEIGHT - Levels.BOTTOM - share * (Levels.HEIGHT - Levels.TOP - Levels.BOTTOM);
  },

  frame(scale, chance) {
    const [from, to] = scale;
    const right = Levels.WIDTH - Levels.RIGHT;
    const rule = (value, name) => draw("line",
      {class: name, x1: Levels.LEFT, x2: right, y1: Levels.y(value, scale), y2: Levels.y(value, scale)});
    return [
      [from, (from + to) / 2, to].map(value => [rule(value, "grid"), draw("text",
        {class: "label end", x: Levels.LEFT - 6, y: Levels.y(value, scale) + 4, text: Number(value.toPrecision(3))})]),
      chance === undefined ? [] : rule(chance, "guess"),
      Levels.NAMES.map(level => draw("text",
        {class: "label middle", x: Levels.x(level, 0, 1), y: Levels.HEIGHT - 6, text: level})),
    ].flat(3);
  },

  line(run, headlines, scale, count) {
    const dots = headlines.filter(it => it.figures[run]?.span)
      .sort((a, b) => Levels.NAMES.indexOf(a.level) - Levels.NAMES.indexOf(b.level))
      .map(it => ({x: Levels.x(it.level, run, count), ends: it.figures[run].span.map(end => Levels.y(end, scale))}));
    return draw("g", {class: "c" + (run % 6 + 1)},
      draw("polyline", {class: "path", points: dots.map(dot => `${dot.x},${dot.ends[1]}`).join(" ")}),
      dots.map(dot => [draw("line", {class: "whisker", x1: dot.x, x2: dot.x, y1: dot.ends[0], y2: dot.ends[2]}),
        draw("text", {class: "dot", x: dot.x, y: dot.ends[1] + 4, text: Marks.SHAPES[run % 6]})]).flat());
  },

  sentence(family, headlines, runs) {
    return family + ": " + headlines.map(it => it.level + " " + it.figures.map((figure, run) =>
      `${runs[run].name} ${figure?.value ?? "–"} (${figure?.interval ?? "no interval"})`).join(", ")).join("; ");
  },
};
