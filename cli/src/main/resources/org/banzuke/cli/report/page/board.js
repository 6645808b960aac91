// The board: a rank is a range, a score has its interval, and what holds first place together is drawn together.
"use strict";

const Board = {
  show(summary) {
    const board = summary.board;
    if (!board) return;
    const scale = Plots.scale(board.rows.map(row => row.span ?? []), board.points);
    const body = make("tbody");
    const last = board.rows.findLastIndex(row => row.ranks[0] === 1);
    board.rows.forEach((row, at) => {
      body.append(Board.row(row, summary.runs[row.run], scale, board.rows.length));
      if (at === last && board.first > 1) body.append(Board.divider(board.first));
    });
    const head = make("thead", {}, make("tr", {},
      make("th", {scope: "col", text: "Rank"}), make("th", {scope: "col", class: "wide"}),
      make("th", {scope: "col", text: "Model"}), make("th", {scope: "col", class: "num", text: "Score"}),
      make("th", {scope: "col", text: "95 % interval"}), make("th", {scope: "col", class: "plot-cell"}, Plots.axis(scale)),
      make("th", {scope: "col", class: "num", text: "n"}), make("th", {scope: "col", class: "num", text: "No answer"}),
      make("th", {scope: "col", class: "num", text: "Failed"})));
    byId("board").append(make("div", {class: "card"}, make("table", {class: "board"}, head, body),
      make("ul", {class: "notes"}, board.notes.map(note => make("li", {text: note})))));
    byId("board").hidden = false;
  },

  row(row, run, scale, count) {
    return make("tr", {},
      make("td", {class: "rank", text: row.rank}),
      make("td", {class: "wide"}, Board.ranks(row.ranks, count)),
      make("th", {scope: "row"}, Marks.model(row.run, run.name)),
      make("td", {class: "num strong", text: row.value}),
      make("td", {class: "range", title: row.method, text: row.interval}),
      make("td", {class: "plot-cell"}, Plots.interval(row.span, scale, row.run)),
      make("td", {class: "num dim", "data-label": "n", text: row.n}),
      make("td", {class: "num " + (row.no_answer === "0" ? "dim" : "warn"), "data-label": "no answer", text: row.no_answer}),
      make("td", {class: "num " + (row.failed === "0" ? "dim" : "failed-count"), "data-label": "failed", text: row.failed}));
  },

  /** The ranks this model may hold, as a piece of all ranks. */
  ranks([best, worst], count) {
    const ends = [0.5, count + 0.5];
    return make("div", {class: "ranks", "aria-hidden": "true"},
      make("i", {at: {"--low": Plots.place(best - 0.5, ends), "--high": Plots.place(worst + 0.5, ends)}}));
  },

  divider(first) {
    return make("tr", {class: "divider"}, make("td", {colspan: 9,
      text: `↑ These ${first} may hold first place; these samples cannot tell (95 %, all ranges together).`}));
  },
};
