// The web pixel with stand-ins for Shopify's interfaces. The events are our own, in the documented shape.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../kindred-for-shopify/extensions/kindred-pixel/src/pixel.js';

const settings = { kindred_url: 'https://kindred.example/', shop_key: '00000000-0000-4000-8000-000000000003' };

async function visit(cookies, name, data) {
  const sent = [];
  globalThis.fetch = async (address, request) => sent.push({ address, ...request });
  const subscribers = {};
  const jar = [...cookies];
  start({
    analytics: { subscribe: (event, listener) => (subscribers[event] = listener) },
    browser: { cookie: { get: async () => (jar.length > 1 ? jar.shift() : jar[0]) } },
    settings
  });
  await subscribers[name]?.({ id: 'sh-1', name, timestamp: '2026-02-28T09:00:00.123Z', data });
  return { sent, subscribers };
}

const lamp = { id: '788032119674292922', title: 'Reading lamp' };

test('a view keeps the id that no number could hold', async () => {
  const { sent } = await visit(['v-7f3a'], 'product_viewed', { productVariant: { id: '9', product: lamp } });
  assert.equal(sent[0].address, 'https://kindred.example/kindred/api/v1/shops/' + settings.shop_key + '/events');
  assert.deepEqual(JSON.parse(sent[0].body), {
    visitor: 'v-7f3a',
    consent: 'GRANTED',
    events: [{ id: 'sh-1', type: 'VIEW', occurredAt: '2026-02-28T09:00:00.123Z', productId: '788032119674292922' }]
  });
});

test('the call is one that browsers send without asking first', async () => {
  const { sent } = await visit(['v'], 'product_viewed', { productVariant: { product: lamp } });
  assert.deepEqual([sent[0].method, sent[0].headers, sent[0].keepalive], ['POST', { 'Content-Type': 'text/plain' }, true]);
});

test('what is taken out of the cart is told with its quantity', async () => {
  const line = { quantity: 2, merchandise: { product: lamp } };
  const { sent } = await visit(['v'], 'product_removed_from_cart', { cartLine: line });
  const [event] = JSON.parse(sent[0].body).events;
  assert.deepEqual([event.type, event.productId, event.quantity], ['REMOVE_FROM_CART', lamp.id, 2]);
});

test('additions are left to the webhooks', async () => {
  const { subscribers } = await visit(['v'], 'product_added_to_cart', {});
  assert.equal(subscribers.product_added_to_cart, undefined);
});

test('a search is told by its words, an empty one not at all', async () => {
  const told = await visit(['v'], 'search_submitted', { searchResult: { query: 'lamp' } });
  const empty = await visit(['v'], 'search_submitted', { searchResult: { query: ' ' } });
  assert.equal(JSON.parse(told.sent[0].body).events[0].query, 'lamp');
  assert.equal(empty.sent.length, 0);
});

test('the key is waited for on the first page', async () => {
  const { sent } = await visit(['', '', 'v-new'], 'product_viewed', { productVariant: { product: lamp } });
  assert.equal(JSON.parse(sent[0].body).visitor, 'v-new');
});

test('without a key nothing is told', async () => {
  assert.equal((await visit([''], 'product_viewed', { productVariant: { product: lamp } })).sent.length, 0);
});

test('events that name no product are passed over', async () => {
  for (const data of [undefined, {}, { productVariant: null }, { productVariant: { product: {} } }]) {
    assert.equal((await visit(['v'], 'product_viewed', data)).sent.length, 0);
  }
});
