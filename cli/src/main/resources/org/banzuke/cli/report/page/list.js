// The list of found samples: a handful of rows that move over any number of samples.
"use strict";

const List = {
  HEIGHT: 52,      // of a row
  TALLEST: 8e6,    // browsers draw no taller element
  rows: [],        // the samples shown
  chosen: 0,       // place in them
  pool: [],
  top: 0, view: 0, // how far it is scrolled, and how much of it is seen: asking the browser would cost a layout

  start() {
    const list = byId("list");
    list.addEventListener("scroll", () => { List.top = list.scrollTop; List.paint(); }, {passive: true});
    list.addEventListener("keydown", List.key);
    list.addEventListener("click", event => {
      const row = event.target.closest(".row");
      if (row) List.choose(Number(row.dataset.at), true);
    });
    List.view = list.clientHeight;
    new ResizeObserver(() => { List.view = list.clientHeight; List.paint(); }).observe(list);
  },

  /** Shows samples; anew from the first one, or the same ones and more. */
  show(rows, anew) {
    List.rows = rows;
    byId("rows").style.height = List.tall() + "px";
    if (anew) {
      List.pool.forEach(row => { row.sample = undefined; });
      List.scroll(0);
      List.choose(0, false);
    } else {
      List.paint();
    }
  },

  tall: () => Math.min(List.rows.length * List.HEIGHT, List.TALLEST),

  scroll(top) {
    if (top === List.top) return;
    byId("list").scrollTop = top;
    List.top = top;
  },

  /** The first row in view; where the list is taller than an element can be, scrolling counts in shares. */
  first() {
    if (List.rows.length * List.HEIGHT <= List.TALLEST) return Math.floor(List.top / List.HEIGHT);
    return Math.floor(List.top / (List.TALLEST - List.view) * (List.rows.length - List.view / List.HEIGHT));
  },

  paint() {
    const visible = Math.ceil(List.view / List.HEIGHT) + 2;
    while (List.pool.length < visible) List.pool.push(byId("rows").appendChild(List.make()));
    const first = List.first();
    const top = List.rows.length * List.HEIGHT <= List.TALLEST ? first * List.HEIGHT : List.top;
    List.pool.forEach((row, i) => List.fill(row, first + i, top + i * List.HEIGHT));
    byId("list").setAttribute("aria-activedescendant", "row-" + List.chosen);
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
    const codes = Browser.shownRuns().map(run => Store.code(run, sample)).join("");
    if (marks.dataset.codes !== codes) marks.replaceChildren(...[...codes].map(Marks.outcome));
    marks.dataset.codes = codes;
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

  choose(at, focus) {
    List.chosen = Math.max(0, Math.min(List.rows.length - 1, at));
    if (List.rows.length > 0) List.reveal();
    List.paint();
    if (focus) byId("list").focus({preventScroll: true});
    if (List.rows.length === 0) return Detail.nothing();
    Detail.show(List.rows[List.chosen], List.chosen, List.rows.length);
  },

  /** Scrolls just as far as the chosen row needs. */
  reveal() {
    const top = List.tall() * List.chosen / List.rows.length;
    if (top < List.top) List.scroll(top);
    if (top + List.HEIGHT > List.top + List.view) List.scroll(top + List.HEIGHT - List.view);
  },

  key(event) {
    const page = Math.max(1, Math.floor(List.view / List.HEIGHT) - 1);
    const to = {ArrowDown: List.chosen + 1, ArrowUp: List.chosen - 1, PageDown: List.chosen + page,
      PageUp: List.chosen - page, Home: 0, End: List.rows.length - 1}[event.key];
    if (event.key === "Enter") byId("detail").focus();
    if (to === undefined) return;
    event.preventDefault();
    List.choose(to, true);
  },
};
