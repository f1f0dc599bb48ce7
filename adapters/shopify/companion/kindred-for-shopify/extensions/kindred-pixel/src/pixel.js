import { translations } from './translate.js';

const COOKIE = 'kindred_visitor';
const ATTEMPTS = 5;
const PAUSE_MILLIS = 400;

/** Subscribes to what Kindred learns from. Shopify runs this only for visitors who agreed to analytics. */
export function start({ analytics, browser, settings }) {
  for (const [name, translate] of Object.entries(translations)) {
    analytics.subscribe(name, async (event) => {
      const told = translate(event);
      const visitor = told && (await visitorKey(browser));
      if (visitor) {
        await send(settings, { visitor, consent: 'GRANTED', events: [told] });
      }
    });
  }
}

/** The widget's key of this browser. On the first page the widget may still be about to make it. */
async function visitorKey(browser) {
  for (let attempt = 1; ; attempt++) {
    const key = await browser.cookie.get(COOKIE);
    if (key || attempt === ATTEMPTS) {
      return key;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }
}

/** As plain text, which needs no question beforehand whether the pixel's sandbox may call Kindred. */
function send(settings, batch) {
  const address = settings.kindred_url.replace(/\/+$/, '') + '/kindred/api/v1/shops/' + settings.shop_key + '/events';
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify(batch),
    keepalive: true
  }).catch(() => {}); // a lost view is not worth disturbing the shop
}
