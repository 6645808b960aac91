// Makes elements. All text, ours and foreign, enters the page as text nodes, never as markup.
"use strict";

const byId = id => document.getElementById(id);

/** make("p", {class: "dim", text: "…", title: "…"}, child, …); children are elements, texts or null. */
function make(tag, attributes = {}, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

/** The same for the elements of a drawing. */
function draw(tag, attributes = {}, ...children) {
  return furnish(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "text") element.textContent = value;
    else if (name === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else if (name === "at") for (const [key, place] of Object.entries(value)) element.style.setProperty(key, place);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return element;
}

const counted = number => number.toLocaleString("en-US");
