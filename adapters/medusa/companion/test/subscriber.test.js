'use strict';

// Over a stand-in for Medusa's query; MedusaIT runs the companion inside the real Medusa.

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { Teller } = require('../lib/teller.js');
const { optionsOf } = require('../lib/running.js');
const job = require('../.medusa/server/src/jobs/kindred.js');
const subscriber = require('../.medusa/server/src/subscribers/kindred.js');

const METADATA = { created_at: '2026-03-01T12:00:00.000Z' };

/** A shop by entity and id, and what is put into the outbox. */
function shop(entities) {
  const put = [];
  const said = [];
  const asked = [];
  const query = {
    graph: async ({ entity, fields, filters }) => {
      asked.push(entity);
      const found = entities[entity]?.[filters.id];
      if (found instanceof Error) {
        throw found;
      }
      return { data: found ? [only(fields, structuredClone(found))] : [] };
    },
  };
  const teller = new Teller({ put: (message) => put.push(message) }, (one) => said.push(one));
  const tell = (name, id) => teller.tell({ name, data: { id }, metadata: METADATA }, query);
  return { put, said, asked, tell };
}

/** What was asked for, and nothing else. */
function only(fields, entity) {
  const wanted = new Set(fields.map((field) => field.split('.')[0]));
  return Object.fromEntries(Object.entries(entity).filter(([name]) => wanted.has(name)));
}

const item = (id, product_id, quantity) => ({ id, product_id, quantity });

test('the subscriber listens to what the adapter understands', () => {
  assert.equal(typeof subscriber.default, 'function');
  assert.ok(subscriber.config.event.includes('order.placed'));
  assert.ok(subscriber.config.event.includes('customer.deleted'));
});

test('the job runs on a schedule, so that what waits leaves without an event', () => {
  assert.equal(typeof job.default, 'function');
  assert.equal(job.config.schedule, '* * * * *');
});

test('the options are those that the configuration has for this plugin', () => {
  const options = { url: 'https://kindred.example' };
  const plugins = ['medusa-plugin', { resolve: '@kindred/medusa-plugin', options }];

  assert.equal(optionsOf({ plugins }), options);
  assert.equal(optionsOf({}), undefined);
});

test('an order is told with what it holds', async () => {
  const { put, tell } = shop({ order: { o1: { id: 'o1', items: [item('l1', 'p1', 1)] } } });
  await tell('order.placed', 'o1');

  assert.equal(put[0].resource.id, 'o1');
  assert.deepEqual(put[0].data, { id: 'o1' });
  assert.deepEqual(put[0].metadata, METADATA);
});

test('an order names the browser that its cart named, and nothing else of its metadata', async () => {
  const { put, tell } = shop({
    order: {
      o1: { id: 'o1', items: [], metadata: { kindred_visitor: 'v-1', note: 'for Ada' } },
      o2: { id: 'o2', items: [], metadata: null },
    },
  });
  await tell('order.placed', 'o1');
  await tell('order.placed', 'o2');

  assert.equal(put[0].visitorKey, 'v-1');
  assert.equal(put[1].visitorKey, undefined);
  assert.ok(!JSON.stringify(put).includes('Ada'));
});

test('a refund says which order it is of and names nobody', async () => {
  const { put, tell } = shop({
    payment: { pay1: { payment_collection: { order: { id: 'o1' } } } },
    order: {
      o1: { id: 'o1', items: [], customer_id: 'c1', metadata: { kindred_visitor: 'v-1' } },
    },
  });
  await tell('payment.refunded', 'pay1');

  assert.deepEqual(put[0].resource, { id: 'o1', items: [] });
  assert.equal(put[0].visitorKey, undefined);
});

test('what was written to a line or to a refund stays in the shop', async () => {
  const refunds = [{ id: 'r1', amount: 5, note: 'Ada called', created_by: 'user_1', metadata: {} }];
  const { put, tell } = shop({
    payment: { pay1: { payment_collection: { order: { id: 'o1' } } } },
    order: {
      o1: {
        items: [{ ...item('l1', 'p1', 1), metadata: { engraving: 'for Ada' } }],
        payment_collections: [{ payments: [{ refunds }] }],
      },
    },
  });
  await tell('order.placed', 'o1');
  await tell('payment.refunded', 'pay1');

  assert.deepEqual(put[0].resource.items, [item('l1', 'p1', 1)]);
  assert.deepEqual(put[1].resource.payment_collections, [
    { payments: [{ refunds: [{ id: 'r1', amount: 5 }] }] },
  ]);
});

test('what cannot be read is told without, so that it is fetched', async () => {
  const { put, said, tell } = shop({ order: { o1: new Error('database is away') } });
  await tell('order.placed', 'o1');

  assert.equal(put[0].resource, undefined);
  assert.match(said[0], /order.placed could not be read: database is away/);
});

test('a deletion is told by its id, without asking for what is gone', async () => {
  const { put, asked, tell } = shop({});
  await tell('customer.deleted', 'c1');

  assert.deepEqual(put, [{ name: 'customer.deleted', data: { id: 'c1' }, metadata: METADATA }]);
  assert.deepEqual(asked, []);
});

test('a variant, a stock level and a payment are told as what they belong to', async () => {
  const { put, tell } = shop({
    product: { p1: { id: 'p1', variants: [] } },
    product_variant: { v1: { product_id: 'p1' } },
    inventory_level: { ilev1: { inventory_item_id: 'i1' } },
    inventory_item: { i1: { variants: [{ product_id: 'p1' }] } },
    payment: { pay1: { payment_collection: { order: { id: 'o1' } } } },
    order: { o1: { id: 'o1', payment_collections: [] } },
  });
  await tell('product-variant.updated', 'v1');
  await tell('inventory.inventory-level.updated', 'ilev1');
  await tell('payment.refunded', 'pay1');

  assert.deepEqual(
    put.map(({ resource }) => resource.id),
    ['p1', 'p1', 'o1'],
  );
});

test('a stock level that belongs to no product is not told', async () => {
  const { put, tell } = shop({ inventory_level: { ilev1: { inventory_item_id: 'i1' } } });
  await tell('inventory.inventory-level.updated', 'ilev1');

  assert.deepEqual(put, []);
});

test('a cart is told with the lines before, and only when they changed', async () => {
  const carts = { c1: { id: 'c1', items: [], metadata: { kindred_visitor: 'v-1', note: 'x' } } };
  const { put, tell } = shop({ cart: carts });
  await tell('cart.created', 'c1');
  carts.c1.items = [item('l1', 'p1', 2)];
  await tell('cart.updated', 'c1');
  await tell('cart.updated', 'c1');
  carts.c1.items = [item('l1', 'p1', 1)];
  await tell('cart.updated', 'c1');

  assert.equal(put.length, 2);
  assert.deepEqual(put[0].previous.items, []);
  assert.deepEqual(put[1].previous.items, [item('l1', 'p1', 2)]);
  assert.equal(put[1].visitorKey, 'v-1');
  assert.equal(put[1].resource.metadata, undefined);
});

test('a cart that is met in the middle is not told, for nobody knows what it held', async () => {
  const { put, tell } = shop({ cart: { c1: { id: 'c1', items: [item('l1', 'p1', 2)] } } });
  await tell('cart.updated', 'c1');

  assert.deepEqual(put, []);
});
