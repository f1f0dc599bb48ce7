/** Counts what was really seen: at least half of it, for a second, in a tab that is in front. */

const SEEN_SHARE = 0.5;
const SEEN_MILLIS = 1000;

/** Of this page: a list that is shown again counts once. */
const counted = new Set();

/** Watches items; returns how to stop it. */
function watchImpressions(nodes, items) {
  const waiting = new Map();
  const visible = new Set();

  function stopWaiting(node) {
    clearTimeout(waiting.get(node));
    waiting.delete(node);
  }

  function wait(node) {
    const item = items[nodes.indexOf(node)];
    if (!document.hidden && !waiting.has(node) && !counted.has(item.attributionToken)) {
      waiting.set(node, setTimeout(guarded(() => count(item)), SEEN_MILLIS));
    }
  }

  function count(item) {
    if (!counted.has(item.attributionToken)) {
      counted.add(item.attributionToken);
      trackItem('IMPRESSION', item);
    }
  }

  const observer = new IntersectionObserver(
    guarded((entries) =>
      entries.forEach((entry) => {
        if (entry.intersectionRatio >= SEEN_SHARE) {
          visible.add(entry.target);
          wait(entry.target);
        } else {
          visible.delete(entry.target);
          stopWaiting(entry.target);
        }
      })
    ),
    { threshold: SEEN_SHARE }
  );
  const tabChanged = guarded(() => visible.forEach(document.hidden ? stopWaiting : wait));

  nodes.forEach((node) => observer.observe(node));
  document.addEventListener('visibilitychange', tabChanged);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', tabChanged);
    waiting.forEach((timer) => clearTimeout(timer));
  };
}

function trackItem(type, item) {
  track({
    type,
    productId: item.productId,
    attributionToken: item.attributionToken,
    position: item.position,
    quantity: type === 'ADD_TO_CART' ? 1 : undefined,
  });
}
