// What mdBook leaves out for those who use a keyboard or a screen reader.

// Its sidebar toggle is a label with the attributes of a button but not its role.
document.getElementById("mdbook-sidebar-toggle")?.setAttribute("role", "button");

// Whatever scrolls sideways must be reachable by keyboard. How wide it is changes with the window.
const reach = () => {
  for (const element of document.querySelectorAll("main pre code, main table, main .table-wrapper, main .wire, main figure")) {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  }
};
addEventListener("load", reach);
addEventListener("resize", reach);
addEventListener("click", () => requestAnimationFrame(reach));

// A short name stays whole. One that may be longer than a line breaks after a separator, never inside a word; in a table, where
// columns are narrow, between the words of CamelCase, too.
const SEPARATORS = /(?<=[._:/(,=])(?![):_ ])/;
const WORDS = /(?<=[._:/(,=])(?![):_ ])|(?<=[a-z])(?=[A-Z])/;
const name = (word, inTable) => {
  const span = document.createElement("span");
  span.className = word.length <= (inTable ? 24 : 34) ? "name short" : "name";
  span.append(...word.split(inTable ? WORDS : SEPARATORS).flatMap((piece, i) => i ? [document.createElement("wbr"), piece] : [piece]));
  return span;
};
for (const code of document.querySelectorAll("main :not(pre) > code, main :is(h1, h2, h3) a.header")) {
  const inTable = code.closest("td, th") !== null;
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (!walker.currentNode.parentNode.closest(".name")) texts.push(walker.currentNode);
  for (const text of texts) {
    text.replaceWith(...text.data.split(/( +)/).map((word) => word.trim() ? name(word, inTable) : word));
  }
}

// Solutions are open on paper.
addEventListener("beforeprint", () => { for (const details of document.querySelectorAll("main details")) details.open = true; });

document.querySelector('a[rel="edit"]')?.setAttribute("title", "The source of this page");
document.querySelector('a[rel="edit"]')?.setAttribute("aria-label", "The source of this page");
