// Otterbrook's own script. Everything works without it, but for what only a browser can tell.
(() => {
  const page = document.documentElement.dataset;
  const signedIn = new URLSearchParams(location.search).get("done") === "signed.in";
  const UNTIL_KINDRED_KNOWS_MILLIS = 2500;

  const post = (address, fields) =>
    fetch(address, { method: "POST", body: new URLSearchParams(fields), keepalive: true });

  // The shop's server needs the browser's key, to put it into orders. Who a browser belongs to, Kindred
  // hears from that server, a moment after the page has asked.
  const introduce = (kindred) => {
    const visitor = kindred.visitor();
    const share = document.querySelector("[data-share]")?.dataset.share ?? "";
    const isNew = visitor !== page.visitor;
    if (visitor && (isNew || share)) post("visitor", { visitor, share });
    if (signedIn || (isNew && page.shopper)) setTimeout(kindred.refresh, UNTIL_KINDRED_KNOWS_MILLIS);
  };

  // A page that comes back after something was done on it is not looked at anew.
  const isNew = (acts) => {
    const now = JSON.stringify(acts);
    try {
      const before = sessionStorage.getItem("otterbrook_seen");
      sessionStorage.setItem("otterbrook_seen", now);
      return before !== now;
    } catch {
      return true;
    }
  };

  const track = (kindred) => {
    const acts = [...document.querySelectorAll("[data-track]")].map(({ dataset }) => ({
      type: dataset.track,
      productId: dataset.product,
      query: dataset.query,
    }));
    if (isNew(acts)) acts.forEach((act) => kindred.track(act));
  };

  // Kindred's widget may load after this script, or never.
  window.kindred ??= { queue: [] };
  window.kindred.queue.push((kindred) => {
    if (page.consent === "UNKNOWN") return;
    kindred.consent(page.consent);
    if (page.consent === "GRANTED") {
      introduce(kindred);
      track(kindred);
    }
  });

  // Chosen in the widget, which has told Kindred already.
  document.addEventListener("kindred:add-to-cart", async (event) => {
    event.preventDefault();
    const { productId, quantity } = event.detail;
    await post("cart/items", { product: productId, quantity, told: "yes" });
    location.assign("cart?done=cart.added");
  });

  // Whoever is in the control group is told so, once a page, where recommendations would stand.
  const hint = document.getElementById("control-group");
  document.addEventListener("kindred:empty", (event) => {
    const told = document.querySelector("kindred-recommendations .hint");
    if (event.detail.arm !== "CONTROL" || (told && told.parentNode !== event.target)) return;
    event.preventDefault();
    if (!told) event.target.append(hint.content.cloneNode(true));
  });

  // The widget forgets the browser's key when somebody new is to come.
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-anew]")) {
      window.kindred.queue.push((kindred) => kindred.consent("DENIED"));
    }
  });

  const importing = document.getElementById("importing");
  const follow = async () => {
    try {
      const state = await (await fetch("connection/status")).json();
      if (state.phase === "LIVE") {
        importing.remove();
        // Kindred needs a moment to order what it has read.
        if (document.querySelector(".later")) setTimeout(() => location.reload(), 3000);
        return;
      }
      importing.querySelector("span").textContent = state.text;
      importing.querySelector("progress").value = state.percent;
    } catch {
      // The server is restarting; the next question will be answered.
    }
    setTimeout(follow, 2000);
  };
  if (importing) setTimeout(follow, 1000);

  for (const field of document.querySelectorAll("[data-submit]")) {
    field.addEventListener("change", () => field.form.requestSubmit());
  }
  for (const field of document.querySelectorAll("input.copy")) {
    field.addEventListener("focus", () => field.select());
  }
  for (const notice of document.querySelectorAll(".notice.done")) {
    setTimeout(() => notice.remove(), 6000);
  }
  if (location.search.includes("done=")) {
    const address = new URL(location);
    address.searchParams.delete("done");
    history.replaceState(null, "", address);
  }
})();
