/** Where the script came from, what language the page speaks, and what may stand in it. */

const TAG = 'kindred-recommendations';
const script = document.currentScript || document.querySelector('script[src*="/widget.js"]');
const base = script ? script.src.replace(/widget\.js.*$/, '') : '';

const WORDS = {
  en: { add: 'Add to cart', added: 'Added', previous: 'Previous', next: 'Next', was: 'Regular price' },
  zh: { add: '加入购物车', added: '已加入', previous: '上一组', next: '下一组', was: '原价' },
};

function shopKey() {
  const element = document.querySelector(`${TAG}[shop]`);
  return (script && script.dataset.shop) || (element && element.getAttribute('shop'));
}

function doorUrl(shop, door) {
  return `${base}api/v1/shops/${encodeURIComponent(shop)}/${door}`;
}

/** Of the element, else of the page around it; a tag that is none counts as English. */
function languageOf(element) {
  const around = element.closest('[lang]');
  const tag = element.getAttribute('language') || (around && around.lang) || navigator.language;
  try {
    return Intl.getCanonicalLocales(tag.replace('_', '-'))[0] || 'en';
  } catch (malformed) {
    return 'en';
  }
}

function wordsIn(language) {
  return WORDS[language.slice(0, 2)] || WORDS.en;
}

function priceText(price, language) {
  return new Intl.NumberFormat(language, { style: 'currency', currency: price.currency }).format(
    price.amount
  );
}

/** The address if it is one of the web, else the empty string. */
function webAddress(address) {
  try {
    const url = new URL(address, location.href);
    return /^https?:$/.test(url.protocol) ? url.href : '';
  } catch (malformed) {
    return '';
  }
}

/** Whatever happens here is no reason for the page to stop. */
function guarded(action) {
  return function (...values) {
    try {
      return action.apply(this, values);
    } catch (ours) {
      return undefined;
    }
  };
}
