// Turns each block of panels into tabs. One choice holds for the whole book: it is kept in localStorage under the
// panel's title. A block that has no such panel shows one in the same language, or keeps showing its first.
(() => {
  "use strict";
  const KEY = "book-way";
  const blocks = [];
  const remembered = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const remember = (title) => { try { localStorage.setItem(KEY, title); } catch { /* private mode: this page only */ } };

  const show = (block, title, focus) => {
    const language = (text) => text?.split(" ")[0];
    const chosen = block.tabs.find((tab) => tab.textContent === title)
      ?? block.tabs.find((tab) => language(tab.textContent) === language(title));
    if (!chosen) return;
    for (const tab of block.tabs) {
      const selected = tab === chosen;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !selected;
    }
    if (focus) chosen.focus();
  };

  const choose = (block, tab) => {
    // The page must not jump when a block above the reader changes its height.
    const before = tab.getBoundingClientRect().top;
    for (const other of blocks) show(other, tab.textContent, false);
    show(block, tab.textContent, true);
    window.scrollBy(0, tab.getBoundingClientRect().top - before);
    remember(tab.textContent);
  };

  const KEYS = { ArrowRight: (i, n) => (i + 1) % n, ArrowLeft: (i, n) => (i + n - 1) % n, Home: () => 0, End: (_, n) => n - 1 };

  document.querySelectorAll(".tabs").forEach((element, number) => {
    const panels = [...element.querySelectorAll(":scope > .tab-panel")];
    const list = document.createElement("div");
    list.className = "tab-list";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "The same task, one way each");
    const block = { tabs: [] };
    panels.forEach((panel, index) => {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.textContent = panel.dataset.title;
      tab.id = `tab-${number}-${index}`;
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", `panel-${number}-${index}`);
      panel.id = `panel-${number}-${index}`;
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      panel.tabIndex = 0;
      // Paper has no tabs: there each panel is shown under its title.
      panel.querySelector(".tab-title")?.classList.add("paper");
      tab.addEventListener("click", () => choose(block, tab));
      tab.addEventListener("keydown", (event) => {
        const next = KEYS[event.key];
        if (!next) return;
        event.preventDefault();
        event.stopPropagation(); // mdBook turns the page on the arrow keys
        choose(block, block.tabs[next(index, panels.length)]);
      });
      block.tabs.push(tab);
      list.append(tab);
    });
    element.prepend(list);
    blocks.push(block);
    if (panels.length) show(block, panels[0].dataset.title, false);
    show(block, remembered(), false);
  });
})();
