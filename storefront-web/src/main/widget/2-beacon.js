/** Reports what was seen, chosen and done: only with consent, in batches, without waiting for an answer. */

const EVENT_TYPES = ['IMPRESSION', 'CLICK', 'VIEW', 'ADD_TO_CART', 'REMOVE_FROM_CART', 'SEARCH'];
const BATCH_MILLIS = 300;
const MAX_QUEUED = 200;
const MAX_SENT_AT_ONCE = 50;

const queue = [];
let flushTimer = 0;

/** Takes note of an event; it is kept in memory until there is a yes, and dropped at a no. */
function track(event) {
  const needsProduct = event.type !== 'SEARCH';
  if (
    !EVENT_TYPES.includes(event.type) ||
    (needsProduct && !event.productId) ||
    queue.length === MAX_QUEUED ||
    effectiveConsent() === 'DENIED'
  ) {
    return;
  }
  queue.push({
    id: text(event.id) || randomKey(),
    type: event.type,
    productId: text(event.productId),
    occurredAt: new Date().toISOString(),
    attributionToken: text(event.attributionToken),
    position: whole(event.position, 1),
    dwellMillis: whole(event.dwellMillis, 0),
    query: text(event.query),
    quantity: whole(event.quantity, 1),
  });
  flushTimer = flushTimer || setTimeout(flush, BATCH_MILLIS);
}

function flush() {
  clearTimeout(flushTimer);
  flushTimer = 0;
  if (effectiveConsent() === 'DENIED') {
    queue.length = 0;
  }
  const key = visitor();
  const shop = shopKey();
  while (key && shop && queue.length) {
    const events = queue.splice(0, MAX_SENT_AT_ONCE);
    send(doorUrl(shop, 'events'), JSON.stringify({ visitor: key, consent: 'GRANTED', events }));
  }
}

/** A beacon outlives the page; where there is none, or no room for one, a request that does. */
function send(url, body) {
  if (!navigator.sendBeacon || !navigator.sendBeacon(url, body)) {
    fetch(url, { method: 'POST', body, keepalive: true, mode: 'no-cors', credentials: 'omit' }).catch(
      () => {}
    );
  }
}

/** A click in a mail brought the shopper here; its token is in the page's address. */
function trackMailClick() {
  const query = new URLSearchParams(location.search);
  const token = query.get('kindred_token');
  if (token) {
    track({
      // the same at every reload, so that it counts once
      id: `mail-${token.slice(0, 60)}`,
      type: 'CLICK',
      productId: query.get('kindred_product'),
      attributionToken: token,
    });
  }
}

function text(value) {
  return value || value === 0 ? String(value) : undefined;
}

function whole(value, least) {
  return value >= least ? Math.floor(value) : undefined;
}
