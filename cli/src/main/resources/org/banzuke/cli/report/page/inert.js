// Shows what models and data sets wrote. Characters that control, hide or reorder text become visible labels.
"use strict";

const Inert = {
  HIDDEN: /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Cs}/u,
  FOLD: 20000,

  name(character) {
    return "U+" + character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  },

  /** One line for a list. */
  line(text, width) {
    const line = text.slice(0, width * 2).replaceAll("\n", " ⏎ ").replaceAll("\t", " ")
      .replace(new RegExp(Inert.HIDDEN, "gu"), character => "<" + Inert.name(character) + ">").slice(0, width);
    return /[\ud800-\udbff]$/.test(line) ? line.slice(0, -1) : line; // no half of a character
  },

  /** A block that keeps line breaks; very long texts are folded. */
  block(text, className = "") {
    const block = make("pre", {class: ("text " + className).trim(), dir: "auto"});
    block.append(...Inert.nodes(text.slice(0, Inert.FOLD)));
    if (text.trim() === "") block.append(make("span", {class: "dim", text: text === "" ? "(empty)" : "(white space)"}));
    if (text.length > Inert.FOLD) {
      const more = make("button", {type: "button", class: "small",
        text: `Show all ${counted(text.length)} characters`,
        on: {click: () => more.replaceWith(...Inert.nodes(text.slice(Inert.FOLD)))}});
      block.append(more);
    }
    return block;
  },

  /** Text nodes, and a label for each hidden character. */
  nodes(text) {
    const nodes = [];
    let rest = text;
    for (let hit = Inert.HIDDEN.exec(rest); hit; hit = Inert.HIDDEN.exec(rest)) {
      nodes.push(document.createTextNode(rest.slice(0, hit.index)));
      nodes.push(make("span", {class: "chip", title: "a character that would not be seen", text: Inert.name(hit[0])}));
      rest = rest.slice(hit.index + hit[0].length);
    }
    nodes.push(document.createTextNode(rest));
    return nodes;
  },
};
