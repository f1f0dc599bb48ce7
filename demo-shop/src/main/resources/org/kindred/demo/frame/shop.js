// Otterbrook's own script. Everything works without it, but for what only a browser can tell.
(() => {
  const page = document.documentElement.dataset;

  // Kindred's widget may load after this script, late, or never.
  const withKindred = (act, tries = 40) => {
    if (window.kindred) act(window.kindred);
    else if (tries > 0) setTimeout(withKindred, 250, act, tries - 1);
  };

  const tell = (visitor, share) =>
    fetch("visitor", {
      method: "POST",
      body: new URLSearchParams({ visitor, share }),
      keepalive: true,
    });

  // The shop's server needs the browser's key to put it into orders.
  const introduce = (kindred, tries = 20) => {
    const visitor = kindred.visitor();
    const share = document.querySelector("[data-share]")?.dataset.share ?? "";
    if (!visitor && tries > 0) setTimeout(introduce, 250, kindred, tries - 1);
    else if (visitor && (visitor !== page.visitor || share)) tell(visitor, share);
  };

  const track = (kindred) => {
    for (const { dataset } of document.querySelectorAll("[data-track]")) {
      kindred.track({ type: dataset.track, productId: dataset.product, query: dataset.query });
    }
  };

  withKindred((kindred) => {
    if (page.consent !== "UNKNOWN") kindred.consent(page.consent);
    if (page.consent === "GRANTED") {
      introduce(kindred);
      track(kindred);
    }
  });

  const importing = document.getElementById("importing");
  const follow = async () => {
    try {
      const state = await (await fetch("connection/status")).json();
      if (state.phase === "LIVE") {
        importing.remove();
        return;
      }
      importing.querySelector("span").textContent =
        importing.dataset.text.replace("% %", `${state.percent} %`);
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
