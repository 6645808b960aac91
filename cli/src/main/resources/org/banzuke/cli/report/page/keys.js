// Single keys, dead while somebody types.
"use strict";

const Keys = {
  LIST: [
    ["/", "search samples"], ["j, k", "next, previous sample"], ["w, n, f", "wrong, no answer, failed samples"],
    ["x", "flipped samples"], ["a", "all samples"], ["t", "light or dark"], ["?", "this list"],
    ["in the list", "arrows, Page Up and Down, Home, End; Enter goes to the sample"], ["Esc", "close; back to the list"],
  ],

  start() {
    byId("keys").append(
      make("dl", {class: "facts"}, Keys.LIST.map(([key, act]) =>
        [make("dt", {}, make("kbd", {text: key})), make("dd", {text: act})]).flat()),
      make("p", {}, make("label", {}, make("input", {type: "checkbox", id: "keys-on", checked: true}), " Single keys act")),
      make("button", {type: "button", text: "Close", on: {click: () => byId("keys").close()}}));
    byId("help").addEventListener("click", Keys.help);
    byId("theme").addEventListener("click", Theme.toggle);
    addEventListener("keydown", Keys.press);
  },

  help: () => byId("keys").showModal(),

  press(event) {
    const inside = event.target === byId("search") || byId("detail").contains(event.target);
    if (event.key === "Escape" && inside) return byId("list").focus({preventScroll: true});
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey || byId("keys").open || !byId("keys-on").checked) return;
    const act = Keys.ACTS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  },

  ACTS: {
    "/": () => { byId("samples").scrollIntoView(); byId("search").focus({preventScroll: true}); },
    "?": () => Keys.help(),
    t: () => Theme.toggle(),
    j: () => List.choose(List.chosen + 1, false),
    k: () => List.choose(List.chosen - 1, false),
    a: () => Browser.open({outcome: "all"}),
    w: () => Browser.open({outcome: "w"}),
    n: () => Browser.open({outcome: "n"}),
    f: () => Browser.open({outcome: "f"}),
    x: () => Browser.summary.runs.length > 1 && Browser.open({outcome: "flipped"}),
  },
};
