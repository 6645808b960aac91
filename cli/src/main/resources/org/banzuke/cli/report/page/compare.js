// Pairs of models on the samples both have: difference, interval, verdict, and which samples flipped.
"use strict";

const Compare = {
  SIGNS: {better: "▲ better", worse: "▼ worse", equivalent: "≡ equivalent", not_separable: "≈ not separable"},

  show(summary) {
    const pairs = summary.comparisons ?? [];
    if (pairs.length === 0) return;
    byId("compare-title").textContent = summary.kind === "board" ? "Neighbours compared" : "Comparison";
    const alone = summary.kind === "compare";
    byId("compare").append(...pairs.map(pair => Compare.card(pair, summary.runs, alone)));
    byId("compare").hidden = false;
  },

  card(pair, runs, open) {
    const verdict = pair.rows[0]?.verdict;
    const line = [verdict ? make("span", {class: "verdict " + verdict, text: Compare.SIGNS[verdict]}) : null,
      make("span", {class: "sentence", text: Inert.line(pair.sentence, 600)})];
    const table = pair.rows.length > 0 ? Compare.table(pair, runs) : null;
    const warnings = make("ul", {class: "notes"}, pair.warnings.map(note => make("li", {text: note})));
    return open
      ? make("div", {class: "card"}, make("p", {class: "lead"}, line), table, warnings)
      : make("details", {class: "card"}, make("summary", {class: "lead"}, line), table, warnings);
  },

  table(pair, runs) {
    const points = pair.rows.filter(row => row.span).every(row => row.points);
    const scale = Plots.differences(pair.rows.filter(row => row.span).map(row => row.span));
    const names = [pair.first, pair.second].map(run => runs[run].name);
    return make("table", {class: "forest"},
      make("thead", {}, make("tr", {},
        make("th", {scope: "col", text: "Task"}),
        make("th", {scope: "col", class: "num", text: points ? "Points" : "Difference"}),
        make("th", {scope: "col", text: "95 % interval"}), make("th", {scope: "col", class: "plot-cell"}, Plots.axis(scale, true)),
        make("th", {scope: "col", text: "p"}), make("th", {scope: "col", class: "num", text: "n"}),
        make("th", {scope: "col", text: "Verdict, at this n"}))),
      make("tbody", {}, pair.rows.map(row => Compare.rows(row, pair, names, scale)).flat()));
  },

  rows(row, pair, names, scale) {
    const name = make("th", {scope: "row"}, make("bdi", {text: row.task}), make("span", {class: "dim", text: "  " + row.metric}));
    if (row.undefined) return [make("tr", {}, name, make("td", {colspan: 6, class: "dim", text: row.undefined}))];
    const numbers = make("tr", {class: row.whole ? "whole" : ""}, name,
      make("td", {class: "num strong", text: row.difference}), make("td", {class: "range", text: row.interval}),
      make("td", {class: "plot-cell"}, Plots.interval(row.span, scale)),
      make("td", {class: "range", title: row.test, text: row.p}), make("td", {class: "num dim", "data-label": "n", text: row.n}),
      make("td", {class: "said"}, make("span", {class: "verdict " + row.verdict, text: Compare.SIGNS[row.verdict]}),
        row.verdict === "not_separable" ? make("span", {class: "dim", text: `${row.detectable} would be seen 4 times in 5`}) : null));
    return row.flips ? [numbers, Compare.flips(row, pair, names)] : [numbers];
  },

  /** One bar of the common samples; each part opens its samples. */
  flips(row, pair, names) {
    const part = (key, tone, words, filter) => row.flips[key] === 0 ? null : make("button",
      {type: "button", class: tone, title: words, at: {"flex-grow": row.flips[key]},
        "aria-label": `${words}: ${counted(row.flips[key])} samples of ${row.task}; show them`,
        on: {click: () => Browser.open({task: row.task, run: pair.first, other: pair.second, outcome: filter})}},
      make("b", {text: counted(row.flips[key])}), " " + words);
    return make("tr", {class: "flip-row"}, make("td", {colspan: 7}, make("div", {class: "flips"},
      part("both_right", "same", "both right", "agree"),
      part("first", "c1", "only " + Inert.line(names[0], 30), "first"),
      part("second", "c2", "only " + Inert.line(names[1], 30), "second"),
      part("both_wrong", "same", "both wrong", "agree"), part("other", "same", "the same score", "agree"))));
  },
};
