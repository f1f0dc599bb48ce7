/** What the page sees of all this: one element and one object. */

function refreshAll() {
  document.querySelectorAll(TAG).forEach((element) => element.refresh && element.refresh());
}

function pageConsent(word) {
  if (setConsent(word)) {
    flush();
    refreshAll();
  }
}

function start() {
  if (customElements.get(TAG)) {
    return;
  }
  const kindred = {
    consent: guarded(pageConsent),
    track: guarded(track),
    visitor: guarded(visitor),
    refresh: guarded(refreshAll),
  };
  // what the page had to say before this script was there
  const early = window.kindred && window.kindred.queue;
  kindred.queue = { push: (call) => guarded(call)(kindred) };
  window.kindred = kindred;
  customElements.define(TAG, Recommendations);
  (early || []).forEach(kindred.queue.push);
  trackMailClick();
  window.addEventListener('pagehide', guarded(flush));
  document.addEventListener('visibilitychange', guarded(() => document.hidden && flush()));
}

guarded(start)();
