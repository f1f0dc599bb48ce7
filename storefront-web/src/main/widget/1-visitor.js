/** What the page and the browser say about being observed, and the browser's own name. */

const STORAGE_KEY = 'kindred_visitor';
const A_YEAR_IN_SECONDS = 31536000;

let consent = 'UNKNOWN';
let visitorKey = '';

/** A browser that objects has the last word. */
function effectiveConsent() {
  return navigator.globalPrivacyControl || navigator.doNotTrack === '1' ? 'DENIED' : consent;
}

/** The browser's name, made when it is first needed; null without a yes. */
function visitor() {
  if (effectiveConsent() !== 'GRANTED') {
    return null;
  }
  visitorKey = visitorKey || storedKey() || randomKey();
  store(visitorKey, A_YEAR_IN_SECONDS);
  return visitorKey;
}

/** The shop's own name for the browser, instead of one made here. */
function nameVisitor(key) {
  visitorKey = key;
}

/** Takes the page's word; returns whether it is a new one. */
function setConsent(word) {
  const known = ['GRANTED', 'DENIED', 'UNKNOWN'].includes(word) && word !== consent;
  if (known) {
    consent = word;
  }
  if (effectiveConsent() === 'DENIED') {
    visitorKey = '';
    store('', 0);
  }
  return known;
}

function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0')
  ).join('');
}

function storedKey() {
  const cookie = document.cookie.match(/(?:^|; )kindred_visitor=([^;]+)/);
  return cookie ? cookie[1] : tryStorage((storage) => storage.getItem(STORAGE_KEY));
}

/** In a cookie, so that the shop's server can name the browser, and in the storage that outlives it. */
function store(key, seconds) {
  const secure = location.protocol === 'https:' ? ';secure' : '';
  document.cookie = `${STORAGE_KEY}=${key};path=/;max-age=${seconds};samesite=lax${secure}`;
  tryStorage((storage) =>
    key ? storage.setItem(STORAGE_KEY, key) : storage.removeItem(STORAGE_KEY)
  );
}

/** Browsers may forbid it, by throwing. */
function tryStorage(use) {
  try {
    return use(window.localStorage);
  } catch (forbidden) {
    return null;
  }
}
