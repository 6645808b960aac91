// A value and its interval on a scale. Every plot stands beside its number, so readers of text miss nothing.
"use strict";

const Plots = {
  /** Ends of the scale for values as they are shown: 0 to 100 points, else what the intervals need. */
  scale(spans, points) {
    if (points) return [0, 100];
    const ends = spans.flat();
    return [Math.min(0, ...ends), Plots.round(Math.max(...ends, 1e-9))];
  },

  /** Ends of a scale of differences, with 0 in the middle. */
  differences(spans) {
    const most = Plots.round(Math.max(...spans.flat().map(Math.abs), 1e-9));
    return [-most, most];
  },

  /** The next larger number of 1, 2 or 5 and zeros. */
  round(most) {
    const power = 10 ** Math.floor(Math.log10(most));
    return [1, 2, 5, 10].map(step => step * power).find(step => step >= most * 0.999);
  },

  place(value, [from, to]) {
    return Math.max(0, Math.min(100, (value - from) / (to - from) * 100)) + "%";
  },

  /** Band for the interval, tick at the value, and where guessing would be. */
  interval(span, scale, run, chance) {
    const plot = make("div", {class: "plot", "aria-hidden": "true"});
    if (!span) return plot;
    const [low, value, high] = span.map(end => Plots.place(end, scale));
    if (scale[0] < 0) plot.append(make("i", {class: "zero", at: {"--at": Plots.place(0, scale)}}));
    if (chance !== undefined) {
      plot.append(make("i", {class: "chance", title: "guessing", at: {"--at": Plots.place(chance, scale)}}));
    }
    plot.append(make("i", {class: "band", at: {"--low": low, "--high": high}}),
      make("i", {class: "tick c" + (run === undefined ? 0 : run % 6 + 1), at: {"--at": value}}));
    return plot;
  },

  /** The scale's numbers, for the head of a column of plots. */
  axis([from, to], signed) {
    const middle = (from + to) / 2;
    const label = value => (signed && value > 0 ? "+" : value < 0 ? "−" : "") + Number(Math.abs(value).toPrecision(3));
    return make("div", {class: "axis", "aria-hidden": "true"},
      [from, middle, to].map(value => make("span", {text: label(value), at: {"--at": Plots.place(value, [from, to])}})));
  },
};
