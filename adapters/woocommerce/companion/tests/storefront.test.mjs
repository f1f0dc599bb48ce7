// Runs the storefront's script in a window of its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const script = readFileSync(new URL('../kindred-for-woocommerce/assets/storefront.js', import.meta.url), 'utf8');

async function visit(shop, consentApi) {
  const told = [];
  const listeners = {};
  const window = {
    kindredShop: shop,
    kindred: { consent: (said) => told.push(said), track: (event) => told.push(event) },
    document: { addEventListener: (name, listener) => (listeners[name] = listener) },
    customElements: { whenDefined: async () => {} },
    wp_has_consent: consentApi
  };
  vm.runInNewContext(script, { window });
  await new Promise((resolve) => setImmediate(resolve));
  return { told: JSON.parse(JSON.stringify(told)), listeners, window, all: told };
}

test('a product page tells a view', async () => {
  const { told } = await visit({ consent: 'ask', product: '31' });
  assert.deepEqual(told, [{ type: 'VIEW', productId: '31' }]);
});

test('other pages tell no view', async () => {
  assert.deepEqual((await visit({ consent: 'ask', product: null })).told, []);
});

test('consent is granted where the shop says that none is needed', async () => {
  assert.deepEqual((await visit({ consent: 'granted' })).told, ['GRANTED']);
});

test('a consent plugin is believed above the settings', async () => {
  assert.deepEqual((await visit({ consent: 'granted' }, () => false)).told, ['DENIED']);
});

test('a changed mind is told', async () => {
  let agreed = false;
  const page = await visit({ consent: 'ask' }, (category) => category === 'statistics' && agreed);
  agreed = true;
  page.listeners.wp_listen_for_consent_change({});
  assert.deepEqual(page.all, ['DENIED', 'GRANTED']);
});
