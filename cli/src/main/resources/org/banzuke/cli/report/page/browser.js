// Ties search, choices and list together; the choices stand in the address, so a link or a reload shows the same.
"use strict";

const Browser = {
  state: {task: "", outcome: "all", run: 0, other: 1, words: ""},
  base: [],   // samples of the task with the words, whatever became of them
  counts: {}, // how many of them each outcome has

  start(summary) {
    Browser.summary = summary;
    Browser.choices();
    List.start();
    Browser.read();
    byId("search").addEventListener("input", event => {
      if (!event.isComposing) Browser.change({words: event.target.value});
    });
    byId("search").addEventListener("compositionend", event => Browser.change({words: event.target.value}));
    addEventListener("hashchange", () => {
      if (!location.hash.includes("=")) return; // a part of the page, not a choice
      Browser.read();
      Browser.search();
    });
    Browser.search();
  },

  name: row => Browser.summary.tasks[Store.tasks[row]].name + "/" + Store.keys[row],

  /** The chosen model, and the one it is held against. */
  shownRuns() {
    const {run, other} = Browser.state;
    return Store.runs.length > 1 && other !== run ? [run, other] : [run];
  },

  choices() {
    const {tasks, runs} = Browser.summary;
    const fill = (id, options, name) => {
      byId(id).append(...options.map(([value, text]) => make("option", {value, text: Inert.line(text, 60)})));
      byId(id).addEventListener("change", event => Browser.change({[name]: name === "task" ? event.target.value : Number(event.target.value)}));
    };
    fill("task", [["", "all"], ...tasks.map(task => [task.name, task.name])], "task");
    fill("run", runs.map((run, at) => [at, run.name]), "run");
    fill("other", runs.map((run, at) => [at, run.name]), "other");
    byId("task-choice").hidden = tasks.length < 2;
    byId("run-choice").hidden = byId("other-choice").hidden = runs.length < 2;
  },

  /** Shows these samples, from a button elsewhere on the page. */
  open(change) {
    Browser.change({words: "", ...change});
    byId("samples").scrollIntoView();
    byId("list").focus({preventScroll: true});
  },

  change(change) {
    Object.assign(Browser.state, change);
    const defaults = {task: "", outcome: "all", run: 0, other: Math.min(1, Browser.summary.runs.length - 1), words: ""};
    const kept = Object.entries(Browser.state).filter(([name, value]) => value !== defaults[name]);
    history.replaceState(null, "", "#" + (kept.length > 0 ? new URLSearchParams(kept) : "samples"));
    Browser.set();
    if (Object.keys(change).every(name => name === "outcome")) Browser.refine(true);
    else Browser.search();
  },

  /** Reads the address; what it names and the page does not have is left out. */
  read() {
    const link = new URLSearchParams(location.hash.slice(1));
    const run = (name, otherwise) => {
      const number = Number(link.get(name) ?? otherwise);
      return Number.isInteger(number) && number >= 0 && number < Browser.summary.runs.length ? number : otherwise;
    };
    const task = link.get("task") ?? "";
    Browser.state = {
      task: Browser.summary.tasks.some(it => it.name === task) ? task : "",
      outcome: Facets.ALL.includes(link.get("outcome")) ? link.get("outcome") : "all",
      run: run("run", 0), other: run("other", Math.min(1, Browser.summary.runs.length - 1)), words: link.get("words") ?? ""};
    Browser.set();
  },

  set() {
    const {task, run, other, words} = Browser.state;
    byId("task").value = task;
    byId("run").value = run;
    byId("other").value = other;
    if (byId("search").value !== words) byId("search").value = words;
  },

  search() {
    let first = true;
    const task = Browser.summary.tasks.findIndex(it => it.name === Browser.state.task);
    if (Browser.state.words) byId("found").textContent = "searching …";
    Filter.find(task, Browser.state.words, (rows, done) => {
      Browser.base = rows;
      Browser.counts = Filter.count(rows, Browser.state.run, Browser.state.other);
      Browser.refine(first, done);
      first = false;
    });
  },

  refine(anew, done = true) {
    const {outcome, run, other} = Browser.state;
    const rows = Filter.choose(Browser.base, outcome, run, other);
    Facets.show(Browser.counts, done);
    List.show(rows, anew);
    byId("found").replaceChildren(`${counted(rows.length)} of ${counted(Store.count)} samples` + (done ? "" : ", searching …"),
      ...(rows.length === 0 && done ? [" ", make("button", {type: "button", class: "small", text: "Show all samples",
        on: {click: () => Browser.change({task: "", outcome: "all", words: ""})}})] : []));
    if (done && !anew) List.choose(List.chosen, false);
  },
};

/** The buttons that choose by outcome; each count is what its click would show. */
const Facets = {
  ALL: ["all", "r", "p", "s", "w", "n", "f", "flipped", "first", "second", "agree"],
  ALWAYS: ["all", "w", "n", "f", "flipped"],

  show(counts, done) {
    const {outcome} = Browser.state;
    const names = Browser.shownRuns().map(it => Browser.summary.runs[it].name);
    const words = {all: "all", flipped: "flipped", first: `only ${names[0]}`, second: `only ${names[1]}`, agree: "same score"};
    const shown = Facets.ALL.slice(0, names.length > 1 ? Facets.ALL.length : 7).map(facet => {
      const count = counts[facet];
      if (count === 0 && facet !== outcome && !Facets.ALWAYS.includes(facet)) return null;
      return make("button", {type: "button", class: "facet", "aria-pressed": String(facet === outcome), "data-outcome": facet,
        on: {click: () => Browser.change({outcome: facet})}},
        OUTCOMES[facet] ? Marks.outcome(facet) : null, make("span", {text: Inert.line(words[facet] ?? OUTCOMES[facet].word, 40)}),
        make("b", {text: counted(count) + (done ? "" : "+")}));
    });
    const focused = document.activeElement?.dataset?.outcome;
    byId("facets").replaceChildren(...shown.filter(it => it));
    if (focused) byId("facets").querySelector(`[data-outcome="${focused}"]`)?.focus();
  },
};
