// Draws everything but the samples at once; they follow in the file, and are read when all of it is there.
"use strict";

const summary = JSON.parse(byId("summary").textContent);

document.title = Inert.line(summary.title, 80) + " · Banzuke";
byId("title").append(...Inert.nodes(summary.title));
byId("subtitle").textContent = summary.subtitle;
byId("lacks").append(...summary.lacks.map(text => make("p", {class: "warning", role: "note", text})));
byId("foot").textContent = `Written ${summary.written} by ${summary.software}. Texts of models and data sets are shown as they`
  + " are and never act. This page asks no network for anything.";

for (const part of [Board, Compare, Tasks, Levels, Facts]) part.show(summary);
byId("samples").hidden = false;
byId("nav").append(...[...document.querySelectorAll("main > section:not([hidden])")].map(section =>
  make("a", {href: "#" + section.id, text: section.querySelector("h2").textContent})));

addEventListener("DOMContentLoaded", () => {
  Store.load(summary);
  Browser.start(summary);
  Keys.start();
  document.documentElement.dataset.ready = "true";
});
