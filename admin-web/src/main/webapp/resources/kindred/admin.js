"use strict";
// The menu on narrow screens, the current page in it, copy buttons, and parts that refresh themselves. No dependencies.
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
// A part of the page that refreshes itself leaves the reader where they are: what had the focus has it again, in the same
// row by its data-row, what was unfolded stays so, and nothing moves under the eyes. While a dialog asks, nothing changes.
const shown = new Map();
const allOf = (root, selector) => [...root.querySelectorAll(selector)];
const rowOf = (root, element) => {
  const row = element.closest("[data-row]");
  return row && root.contains(row) ? row : root;
};
const rowBy = (root, name) => (name === undefined ? root : root.querySelector(`[data-row="${CSS.escape(name)}"]`));
// Where an element stands: in which row, and as which of those of its kind there.
const spotOf = (root, element) => {
  const row = rowOf(root, element);
  const kind = element.tagName.toLowerCase();
  return { row: row.dataset.row, kind, index: allOf(row, kind).indexOf(element), text: element.textContent };
};
const elementAt = (root, spot) => {
  const row = rowBy(root, spot.row);
  const found = row && allOf(row, spot.kind)[spot.index];
  return found && (spot.row !== undefined || found.textContent === spot.text) ? found : null;
};
const asks = () => allOf(document, ".ui-confirm-dialog").some((dialog) => dialog.getClientRects().length > 0);
const keepingThePlace = (update) => (id, content, request) => {
  const before = document.getElementById(id);
  const known = shown.get(id);
  if (!before || !before.classList.contains("refreshing")) {
    update(id, content, request);
    return;
  }
  if (asks() || (known && known.element === before && known.content === content)) {
    return;
  }
  const focused = before.contains(document.activeElement) ? document.activeElement : null;
  const focus = focused && spotOf(before, focused);
  const top = focused && focused.getBoundingClientRect().top;
  const back = opener && before.contains(opener) ? spotOf(before, opener) : null;
  const unfolded = allOf(before, "details[open] > summary").map((each) => spotOf(before, each));
  const sideways = allOf(before, ".scroll").map((each) => each.scrollLeft);
  const page = { x: window.scrollX, y: window.scrollY };
  update(id, content, request);
  const after = document.getElementById(id);
  if (!after) {
    return;
  }
  shown.set(id, { element: after, content });
  unfolded.map((spot) => rowBy(after, spot.row) && allOf(rowBy(after, spot.row), "summary")[spot.index])
    .forEach((each) => each && (each.parentElement.open = true));
  allOf(after, ".scroll").forEach((each, index) => { each.scrollLeft = sideways[index] || 0; });
  opener = back ? elementAt(after, back) : opener;
  window.scrollTo(page.x, page.y);
  if (focus) {
    const again = elementAt(after, focus);
    if (!again) {
      after.tabIndex = -1;
    }
    (again || after).focus({ preventScroll: true });
    if (again) {
      window.scrollBy(0, again.getBoundingClientRect().top - top);
    }
    // or else PrimeFaces looks for the id, which may be another row's by now
    window.PrimeFaces.customFocus = true;
  }
};
document.addEventListener("DOMContentLoaded", () => {
  if (window.PrimeFaces && window.PrimeFaces.ajax) {
    const utils = window.PrimeFaces.ajax.Utils;
    utils.updateElement = keepingThePlace(utils.updateElement);
  }
});
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
