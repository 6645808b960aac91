// The list of found samples: a handful of rows that move over any number of samples.
"use strict";

const List = {
  HEIGHT: 52,      // of a row
  TALLEST: 8e6,    // browsers draw no taller element
  rows: [],        // the samples shown
  chosen: 0,       // place in them
  pool: [],

  start() {
    const list = byId("list");
    list.addEventListener("scroll", () => List.paint(), {passive: true});
    list.addEventListener("keydown", List.key);
    list.addEventListener("click", event => {
      const row = event.target.closest(".row");
      if (row) List.choose(Number(row.dataset.at), true);
    });
    new ResizeObserver(() => List.paint()).observe(list);
  },

  show(rows) {
    List.rows = rows;
    byId("rows").style.height = Math.min(rows.length * List.HEIGHT, List.TALLEST) + "px";
    List.paint();
  },

  /** The first row in view; where the list is taller than an element can be, scrolling counts in shares. */
  first() {
    const list = byId("list");
    const height = List.rows.length * List.HEIGHT;
    if (height <= List.TALLEST) return Math.floor(list.scrollTop / List.HEIGHT);
    const share = list.scrollTop / (List.TALLEST - list.clientHeight);
    return Math.floor(share * (List.rows.length - list.clientHeight / List.HEIGHT));
  },

  paint() {
    const list = byId("list");
    const visible = Math.ceil(list.clientHeight / List.HEIGHT) + 2;
    while (List.pool.length < visible) List.pool.push(byId("rows").appendChild(List.make()));
    const first = List.first();
    const top = List.rows.length * List.HEIGHT <= List.TALLEST ? first * List.HEIGHT : list.scrollTop;
    List.pool.forEach((row, i) => List.fill(row, first + i, top + i * List.HEIGHT));
    list.setAttribute("aria-activedescendant", "row-" + List.chosen);
  },

  make() {
    return make("div", {class: "row", role: "option"}, make("span", {class: "marks"}), make("span", {class: "preview"}),
      make("span", {class: "name"}));
  },

  fill(element, at, top) {
    const sample = List.rows[at];
    element.hidden = sample === undefined;
    if (sample === undefined) {
      element.removeAttribute("id");
      element.dataset.at = "";
      return;
    }
    element.style.transform = `translateY(${top}px)`;
    element.setAttribute("aria-selected", at === List.chosen);
    if (element.dataset.at === String(at) && element.sample === sample) return;
    element.id = "row-" + at;
    element.dataset.at = at;
    element.sample = sample;
    element.setAttribute("aria-posinset", at + 1);
    element.setAttribute("aria-setsize", List.rows.length);
    const [marks, preview, name] = element.children;
    marks.replaceChildren(...Browser.shownRuns().map(run => Marks.outcome(Store.code(run, sample))));
    preview.textContent = "…";
    name.textContent = Inert.line(Browser.name(sample), 70);
    Store.question(Browser.state.run, sample).then(question => {
      if (element.sample === sample) preview.textContent = question ? Inert.line(List.preview(question), 120) || "(empty)" : "–";
    });
  },

  /** What tells the prompt from its neighbours, from the beginning of its line. */
  preview({prompt, shared: [prefix]}) {
    return (prefix.slice(prefix.lastIndexOf("\n") + 1) + prompt).trim();
  },

  repaint() {
    List.pool.forEach(row => { row.sample = undefined; });
    List.paint();
  },

  choose(at, focus) {
    if (List.rows.length === 0) return Detail.nothing();
    List.chosen = Math.max(0, Math.min(List.rows.length - 1, at));
    const list = byId("list");
    const tall = Math.min(List.rows.length * List.HEIGHT, List.TALLEST);
    const top = tall * List.chosen / List.rows.length;
    if (top < list.scrollTop) list.scrollTop = top;
    if (top + List.HEIGHT > list.scrollTop + list.clientHeight) list.scrollTop = top + List.HEIGHT - list.clientHeight;
    List.paint();
    if (focus) list.focus({preventScroll: true});
    Detail.show(List.rows[List.chosen], List.chosen, List.rows.length);
  },

  key(event) {
    const page = Math.max(1, Math.floor(byId("list").clientHeight / List.HEIGHT) - 1);
    const to = {ArrowDown: List.chosen + 1, ArrowUp: List.chosen - 1, PageDown: List.chosen + page,
      PageUp: List.chosen - page, Home: 0, End: List.rows.length - 1}[event.key];
    if (event.key === "Enter") byId("detail").focus();
    if (to === undefined) return;
    event.preventDefault();
    List.choose(to, true);
  },
};
