// What became of a sample, and which model: each has a word, a sign and a colour, so that none stands for itself alone.
"use strict";

const OUTCOMES = {
  r: {word: "right", sign: "✓", tone: "ok"},
  p: {word: "partly right", sign: "◐", tone: "part"},
  s: {word: "scored", sign: "#", tone: "part"},
  w: {word: "wrong", sign: "✕", tone: "wrong"},
  n: {word: "no answer", sign: "?", tone: "warn"},
  f: {word: "failed", sign: "!", tone: "failed"},
};
const NOT_HELD = {word: "not in this run", sign: "–", tone: "none"};

const Marks = {
  SHAPES: ["●", "■", "◆", "▲", "✚", "○"],

  outcome(code) {
    const outcome = OUTCOMES[code] ?? NOT_HELD;
    return make("span", {class: "mark " + outcome.tone, title: outcome.word, role: "img", "aria-label": outcome.word,
      text: outcome.sign});
  },

  /** Sign and word, where there is room. */
  outcomeInWords(code) {
    const outcome = OUTCOMES[code] ?? NOT_HELD;
    return make("span", {class: "words " + outcome.tone}, Marks.outcome(code), " " + outcome.word);
  },

  shape(run) {
    return make("span", {class: "shape c" + (run % 6 + 1), "aria-hidden": "true", text: Marks.SHAPES[run % 6]});
  },

  model(run, name) {
    return make("span", {class: "model"}, Marks.shape(run), make("bdi", {text: Inert.line(name, 80)}));
  },
};
