// Finds samples. Task and outcome are looked up in the index at once; words are searched a slice of a frame at a time,
// so that a key is answered in the next frame however many samples there are.
"use strict";

const Filter = {
  FIRST: 4,   // milliseconds until the first samples are told
  SLICE: 10,  // then of each frame
  STRIDE: 64, // samples between two looks at the clock
  turn: 0,

  /** Calls tell(rows, done) with the samples of a task that hold the words: soon with the first, later with all. */
  async find(task, words, tell) {
    const turn = ++Filter.turn;
    const candidates = task < 0 ? Store.order : Store.order.filter(row => Store.tasks[row] === task);
    const wanted = words.toLowerCase().split(/\s+/).filter(word => word);
    if (wanted.length === 0) return tell(candidates, true);
    const found = [];
    let until = performance.now() + Filter.FIRST;
    for (let i = 0; i < candidates.length; i++) {
      const row = candidates[i];
      if (Filter.isPacked(row)) {
        await Filter.open(row);
        if (turn !== Filter.turn) return;
      }
      if (wanted.every(word => Filter.holds(row, word))) found.push(row);
      if (i % Filter.STRIDE === 0 && performance.now() > until) {
        tell(found, false);
        await new Promise(requestAnimationFrame);
        if (turn !== Filter.turn) return;
        until = performance.now() + Filter.SLICE;
      }
    }
    tell(found, true);
  },

  /** Whether a text of the sample in any run holds a word, or its name does. */
  holds(row, word) {
    for (const {places} of Store.runs) {
      const place = places[row];
      if (place >= 0 && Store.words[Math.floor(place / Store.SIZE)][place % Store.SIZE].includes(word)) return true;
    }
    return Browser.name(row).toLowerCase().includes(word);
  },

  isPacked(row) {
    return Store.runs.some((_, run) => Store.block(run, row) >= 0 && !Store.words[Store.block(run, row)]);
  },

  async open(row) {
    for (let run = 0; run < Store.runs.length; run++) {
      const block = Store.block(run, row);
      if (block >= 0 && !Store.words[block]) await Store.texts(block);
    }
  },

  /** Returns the samples with an outcome in a run, or with one against another run. */
  choose(rows, outcome, run, other) {
    if (outcome === "all") return rows;
    const chosen = new Uint32Array(rows.length);
    const sides = {flipped: [1, 2], first: [1], second: [2], agree: [3]}[outcome];
    const [codes, wanted] = [Store.runs[run].codes, outcome.charCodeAt(0)];
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      if (sides ? sides.includes(Filter.side(row, run, other)) : codes[row] === wanted) chosen[count++] = row;
    }
    return chosen.subarray(0, count);
  },

  /** Returns how many samples each choice would give, in one pass. */
  count(rows, run, other) {
    const byCode = new Uint32Array(128);
    const bySide = new Uint32Array(4);
    const codes = Store.runs[run].codes;
    const several = Store.runs.length > 1;
    for (let i = 0; i < rows.length; i++) {
      byCode[codes[rows[i]]]++;
      if (several) bySide[Filter.side(rows[i], run, other)]++;
    }
    const counts = {all: rows.length, flipped: bySide[1] + bySide[2], first: bySide[1], second: bySide[2], agree: bySide[3]};
    for (const code of Object.keys(OUTCOMES)) counts[code] = byCode[code.charCodeAt(0)];
    return counts;
  },

  /** Which of two runs has the higher score: 1 or 2, 3 for the same, 0 unless the sample counts in both. */
  side(row, run, other) {
    const difference = Store.runs[run].scores[row] - Store.runs[other].scores[row];
    return Number.isNaN(difference) ? 0 : difference > 0 ? 1 : difference < 0 ? 2 : 3;
  },
};
