// The theme extension: its script in a window of its own, and its blocks as far as they can be read without Shopify.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const root = new URL('../kindred-for-shopify/extensions/kindred-theme/', import.meta.url);
const code = readFileSync(new URL('assets/kindred-shopify.js', root), 'utf8');

async function page({ agreed = true, visitor = 'v-7f3a', items = '0', known = '', places = [] } = {}) {
  const state = { agreed, consents: [], updates: [], listeners: {}, observed: null };
  const script = { dataset: { shop: 'key', cartItems: items, cartVisitor: known, cartRoot: '/de' } };
  const window = {
    document: {
      querySelector: () => script,
      querySelectorAll: () => places.filter((place) => !place.child),
      createElement: (name) => ({ name, attributes: {}, setAttribute(key, value) { this.attributes[key] = value; } }),
      addEventListener: (name, listener) => (state.listeners[name] = listener)
    },
    kindred: { consent: (said) => state.consents.push(said), visitor: () => visitor },
    Shopify: {
      loadFeatures: (features, done) => done(),
      customerPrivacy: { analyticsProcessingAllowed: () => state.agreed }
    },
    customElements: { whenDefined: async () => {} },
    PerformanceObserver: class {
      constructor(listener) {
        state.observed = (...names) => listener({ getEntries: () => names.map((name) => ({ name })) });
      }
      observe() {}
    },
    fetch: (address, request) => state.updates.push({ address, body: JSON.parse(request.body) })
  };
  vm.runInNewContext(code, { window });
  await new Promise((resolve) => setImmediate(resolve));
  return state;
}

function place(dataset) {
  return { dataset, child: null, appendChild(widget) { this.child = widget; } };
}

test('a block becomes a widget of this shop', async () => {
  const here = place({ placement: 'PRODUCT_PAGE', seed: '788032119674292922', strategy: '', limit: '4', language: 'de' });
  await page({ places: [here] });
  assert.equal(here.child.name, 'kindred-recommendations');
  assert.deepEqual(here.child.attributes, {
    shop: 'key', placement: 'PRODUCT_PAGE', limit: '4', seed: '788032119674292922', language: 'de'
  });
});

test('consent is what Shopify says, also when it changes', async () => {
  const state = await page({ agreed: false });
  state.agreed = true;
  state.listeners.visitorConsentCollected();
  assert.deepEqual(state.consents, ['DENIED', 'GRANTED']);
});

test('a filled cart gets the key once', async () => {
  const state = await page({ items: '2' });
  state.observed('https://shop.example/cart/add.js');
  assert.equal(state.updates.length, 1);
  assert.deepEqual(state.updates[0], { address: '/de/cart/update.js', body: { attributes: { _kindred_visitor: 'v-7f3a' } } });
});

test('an empty cart is left alone until something is added', async () => {
  const state = await page({ items: '0' });
  state.observed('https://shop.example/products/cart-adder.js');
  const before = state.updates.length;
  state.observed('https://shop.example/de/cart/add?sections=x');
  assert.deepEqual([before, state.updates.length], [0, 1]);
});

test('a cart that has the key, and a visitor without one, are left alone', async () => {
  assert.equal((await page({ items: '2', known: 'v-7f3a' })).updates.length, 0);
  assert.equal((await page({ items: '2', visitor: null })).updates.length, 0);
});

test('each block has a schema that Shopify can read', () => {
  const targets = {};
  for (const file of readdirSync(new URL('blocks/', root))) {
    const text = readFileSync(new URL('blocks/' + file, root), 'utf8');
    const schema = JSON.parse(text.match(/{% schema %}([\s\S]*){% endschema %}/)[1]);
    targets[file] = schema.target;
    assert.ok(schema.name.length <= 25, schema.name + ' is longer than the editor takes');
    for (const used of text.matchAll(/block\.settings\.([a-z_]+)/g)) {
      assert.ok(schema.settings.some((setting) => setting.id === used[1]), used[1]);
    }
  }
  assert.deepEqual(targets, { 'kindred.liquid': 'body', 'recommendations.liquid': 'section' });
});
