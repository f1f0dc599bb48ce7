"use strict";
// The menu on narrow screens, the current page in it, and copy buttons. No state, no dependencies.
// What asks before it acts does nothing while the script that asks is not there yet.
document.addEventListener("click", (event) => {
  const asks = event.target.closest("[data-pfconfirmcommand]");
  if (asks && (document.readyState === "loading" || !window.PrimeFaces)) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);
// What opened a dialog gets the focus back.
let opener = null;
document.addEventListener("click", (event) => {
  if (!event.target.closest(".ui-dialog")) {
    opener = event.target.closest("button, a");
  }
}, true);
window.kindredGoBack = () => opener && opener.focus();
document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("[data-menu]");
  const menu = button && document.getElementById(button.dataset.menu);
  const open = (isOpen) => {
    menu.classList.toggle("open", isOpen);
    button.setAttribute("aria-expanded", String(isOpen));
  };
  document.querySelectorAll("details[data-open=true]").forEach((each) => { each.open = true; });
  if (menu) {
    button.addEventListener("click", () => open(!menu.classList.contains("open")));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.classList.contains("open")) {
        open(false);
        button.focus();
      }
    });
    const page = location.pathname.split("/").pop().replace(".xhtml", "") || "index";
    menu.querySelectorAll("a[data-page]").forEach((link) => {
      if (link.dataset.page.split(" ").includes(page)) {
        link.setAttribute("aria-current", "page");
      }
    });
  }
});
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) {
    return;
  }
  const source = document.getElementById(button.dataset.copy);
  const text = source.value ?? source.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const range = document.createRange();
    range.selectNodeContents(source);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.execCommand("copy");
  }
  const before = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = before; }, 1500);
});
