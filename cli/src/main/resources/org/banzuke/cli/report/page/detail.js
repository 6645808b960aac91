// One sample: the prompt as sent, and for each model its raw answer, what was taken from it, and the score.
"use strict";

const Detail = {
  LONG: 600, // a shared beginning longer than this is folded

  nothing() {
    byId("detail").replaceChildren(make("p", {class: "dim", text: "No sample is chosen."}));
  },

  async show(row, at, of) {
    const runs = Browser.shownRuns();
    const question = await Store.question(Browser.state.run, row);
    const replies = await Promise.all(runs.map(run => Store.reply(run, row)));
    if (List.rows[List.chosen] !== row) return;
    const detail = byId("detail");
    detail.replaceChildren(
      make("div", {class: "detail-head"}, make("h3", {}, make("bdi", {text: Inert.line(Browser.name(row), 200)})),
        make("span", {class: "dim", text: `${counted(at + 1)} of ${counted(of)}`})),
      ...Detail.question(question),
      make("div", {class: "replies"}, runs.map((run, i) => Detail.reply(run, row, replies[i], question))));
    detail.scrollTop = 0;
  },

  question(question) {
    if (!question) return [make("p", {class: "dim", text: "This model was not asked this sample."})];
    const [prefix, suffix] = question.shared;
    const own = question.prompt + suffix;
    const prompt = prefix.length > Detail.LONG
      ? [make("details", {class: "shared"}, make("summary", {text: `What its neighbours share, ${counted(prefix.length)} characters`}),
        Inert.block(prefix)), Inert.block(own)]
      : [Inert.block(prefix + own)];
    return [make("h4", {text: "Prompt"}), ...prompt,
      ...(question.later ?? []).flatMap((text, i) => [make("h4", {text: "Prompt of step " + (i + 2)}), Inert.block(text)]),
      make("h4", {text: "Target"}), Inert.block(question.target, "target")];
  },

  reply(run, row, reply, question) {
    const code = Store.code(run, row);
    const head = make("h4", {class: "reply-head"}, Marks.model(run, Browser.summary.runs[run].name), Marks.outcomeInWords(code));
    if (!reply) return make("div", {class: "reply"}, head);
    const asked = reply.options ?? question?.options;
    return make("div", {class: "reply"}, head,
      asked ? Detail.options(asked, reply.replies) : reply.replies.map(Detail.raw),
      make("dl", {class: "facts"},
        Object.entries(reply.answers).map(([filter, answer]) => Detail.fact(
          filter === "none" ? "answer" : `answer (${filter})`,
          Array.isArray(answer) ? ["no answer", ...(answer[0] ? [": ", ...Inert.nodes(answer[0])] : [])] : Inert.nodes(answer))),
        Object.entries(reply.scores).map(([metric, score]) => Detail.fact(metric.replace(/,none$/, ""), Inert.nodes(score))),
        reply.failed ? Detail.fact("failed", Inert.nodes(reply.failed)) : null));
  },

  fact(name, nodes) {
    return [make("dt", {}, Inert.nodes(name)), make("dd", {}, nodes)];
  },

  raw(reply) {
    const [text, remark] = [reply].flat();
    return [make("h5", {text: "Raw answer" + (remark ? ", " + remark : "")}), Inert.block(text)];
  },

  /** Options with their log-likelihoods; the likeliest is marked, if it is one. */
  options(options, replies) {
    const values = replies.map(reply => typeof reply === "string" ? parseFloat(reply) : NaN);
    const known = values.filter(value => !Number.isNaN(value)).sort((a, b) => b - a);
    const likeliest = known[0] > (known[1] ?? -Infinity) ? values.indexOf(known[0]) : -1; // none where two are the same
    return make("table", {class: "options"},
      make("thead", {}, make("tr", {}, make("th", {scope: "col", text: "Option"}), make("th", {scope: "col", class: "num", text: "ln p"}))),
      make("tbody", {}, options.map((option, i) => make("tr", {class: i === likeliest ? "likeliest" : ""},
        make("td", {}, make("span", {class: "text"}, Inert.nodes(option === "" ? "(response)" : option)),
          i === likeliest ? make("span", {class: "dim", text: " ← likeliest"}) : null),
        make("td", {class: "num"}, Inert.nodes([replies[i] ?? "–"].flat().join(", ")))))));
  },
};
