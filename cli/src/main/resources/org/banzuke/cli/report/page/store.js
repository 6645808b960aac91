// The samples. Each block has an index, read at once, and packed texts, opened when somebody looks or searches.
"use strict";

const Store = {
  SIZE: 512,       // most samples in a block
  OPEN_BLOCKS: 48, // blocks of texts kept open

  count: 0,
  keys: [], tasks: [], positions: [], // of each sample
  runs: [],        // of each run: {codes, scores, places}, by sample; a place is block * SIZE + offset
  order: null,     // samples by task and position
  blocks: [],      // elements with packed texts
  open: new Map(), // block number → promise of its texts, the longest unused first
  words: [],       // block number → what a search looks at, once it was opened

  load(summary) {
    const names = new Map(summary.tasks.map((task, at) => [task.name, at]));
    const known = new Map();
    const indexes = document.querySelectorAll("script.index");
    Store.blocks = document.querySelectorAll("script.texts");
    Store.runs = summary.runs.map(() => ({codes: [], scores: [], places: []}));
    indexes.forEach((element, block) => {
      const index = JSON.parse(element.textContent);
      const tasks = summary.runs[index.run].tasks.map(name => names.get(name));
      index.keys.forEach((key, offset) => Store.add(index, tasks[index.tasks[offset]], key, offset, block,
        summary.runs.length > 1 ? known : null));
    });
    Store.runs.forEach(run => Store.settle(run));
    Store.order = Uint32Array.from({length: Store.count}, (_, row) => row)
      .sort((a, b) => Store.tasks[a] - Store.tasks[b] || Store.positions[a] - Store.positions[b]);
  },

  /** Plain arrays of numbers: filters go through all of them. Code 0, place -1 and score NaN stand for "not held". */
  settle(run) {
    const settled = (kind, values, none) => kind.from({length: Store.count}, (_, row) => values[row] ?? none);
    run.codes = settled(Uint8Array, run.codes, 0);
    run.places = settled(Int32Array, run.places, -1);
    run.scores = settled(Float64Array, run.scores, NaN);
  },

  add(index, task, key, offset, block, known) {
    const name = task + "/" + key;
    let row = known?.get(name);
    if (row === undefined) {
      row = Store.count++;
      known?.set(name, row);
      Store.keys.push(key);
      Store.tasks.push(task);
      Store.positions.push(index.positions[offset]);
    }
    const run = Store.runs[index.run];
    const code = index.outcomes[offset];
    run.codes[row] = code.charCodeAt(0);
    run.places[row] = block * Store.SIZE + offset;
    const score = index.scores?.[offset];
    run.scores[row] = score === undefined ? {r: 1, w: 0}[code] : Number(score); // undefined: counts in no number
  },

  /** Returns the texts of a block: {shared: {task: [prefix, suffix]}, samples: […]}. */
  texts(block) {
    const open = Store.open.get(block) ?? Store.unpack(block);
    Store.open.delete(block);
    Store.open.set(block, open);
    if (Store.open.size > Store.OPEN_BLOCKS) Store.open.delete(Store.open.keys().next().value);
    return open;
  },

  async unpack(block) {
    const packed = Store.blocks[block].textContent;
    const bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64(packed) : Uint8Array.from(atob(packed), c => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const texts = JSON.parse(await new Response(stream).text());
    Store.words[block] ??= texts.samples.map(Store.searchable);
    return texts;
  },

  searchable(text) {
    return [text.prompt, text.target, ...(text.later ?? []), ...(text.options ?? []), ...text.replies.flat(),
      ...Object.values(text.answers).flat(), text.failed].filter(part => part).join("\n").toLowerCase();
  },

  block(run, row) {
    return Math.floor(Store.runs[run].places[row] / Store.SIZE); // -1 where the run has none
  },

  /** What became of a sample in a run: a letter of OUTCOMES, or nothing. */
  code: (run, row) => String.fromCharCode(Store.runs[run].codes[row]),

  /** Returns one run's texts of a sample, or null where the run has none. */
  async reply(run, row) {
    const block = Store.block(run, row);
    return block < 0 ? null : (await Store.texts(block)).samples[Store.runs[run].places[row] % Store.SIZE];
  },

  /** Returns what a run asked: told in its own block, else in that of the first run which has the sample. */
  async question(run, row) {
    for (const teller of [run, Store.runs.findIndex((_, at) => Store.block(at, row) >= 0)]) {
      const text = await Store.reply(teller, row);
      if (text?.prompt !== undefined) {
        const shared = (await Store.texts(Store.block(teller, row))).shared;
        const task = Browser.summary.runs[teller].tasks.indexOf(Browser.summary.tasks[Store.tasks[row]].name);
        return {...text, shared: shared[task], teller};
      }
    }
    return null;
  },
};
