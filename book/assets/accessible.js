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
