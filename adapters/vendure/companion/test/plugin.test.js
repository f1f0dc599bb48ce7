'use strict';

// The plugin over stand-ins for Vendure's services; real/run.sh runs it in the real Vendure.

const assert = require('node:assert/strict');
const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { test } = require('node:test');

const topics = [
  'ProductEvent',
  'ProductVariantEvent',
  'StockMovementEvent',
  'OrderPlacedEvent',
  'OrderStateTransitionEvent',
  'RefundEvent',
  'RefundStateTransitionEvent',
  'OrderLineEvent',
  'SearchEvent',
  'LoginEvent',
  'CustomerEvent',
];
const said = [];
const core = {
  Logger: { warn: (message) => said.push(message), error: (message) => said.push(message) },
  VendurePlugin: () => () => undefined,
};
topics.forEach((name) => (core[name] = class {}));
const load = Module._load;
Module._load = (name, ...rest) => (name === '@vendure/core' ? core : load(name, ...rest));
Reflect.defineMetadata ??= () => undefined;
const { KindredPlugin } = require('../index.js');

const NOW = new Date('2026-03-01T12:00:00Z');
const inShop = {
  apiType: 'shop',
  currencyCode: 'EUR',
  activeUserId: 7,
  req: { headers: { 'x-kindred-visitor': 'v-1' } },
};

/** The plugin, and what it has put into its outbox after an event. */
function plugin(services = {}) {
  const outboxDirectory = fs.mkdtempSync(path.join(os.tmpdir(), 'kindred-plugin-'));
  const subscribers = new Map();
  const eventBus = {
    ofType: (type) => ({
      subscribe: (listener) => {
        subscribers.set(type, listener);
        return { unsubscribe: () => subscribers.delete(type) };
      },
    }),
  };
  KindredPlugin.init({ url: 'http://127.0.0.1:1/', secret: 's', outboxDirectory });
  const made = new KindredPlugin(
    eventBus,
    { isServer: false },
    services.connection,
    services.products,
    services.variants,
    services.collections,
    services.stock,
    services.orders,
    { findOneByUserId: async (ctx, userId) => ({ id: userId + 100 }) },
    {
      assetOptions: { assetStorageStrategy: {} },
      apiOptions: { shopListQueryLimit: 2, adminListQueryLimit: 1000 },
    },
  );
  made.onApplicationBootstrap();
  return async (topic, event) => {
    subscribers.get(core[topic])({ createdAt: NOW, ctx: inShop, ...event });
    await made.work;
    const names = fs.readdirSync(outboxDirectory).filter((name) => name.endsWith('.json')).sort();
    return names.map((name) => JSON.parse(fs.readFileSync(path.join(outboxDirectory, name))));
  };
}

test('init names the option that is missing', () => {
  assert.throws(() => KindredPlugin.init({ url: 'x', secret: 's' }), /outboxDirectory/);
});

test('a search is told with its browser and its account', async () => {
  const [message] = await plugin()('SearchEvent', { input: { term: 'lamp', take: 5 } });

  assert.deepEqual(message.data, { input: { term: 'lamp' } });
  assert.equal(message.ctx.visitorKey, 'v-1');
  assert.equal(message.ctx.customerId, 107);
  assert.equal(message.createdAt, '2026-03-01T12:00:00.000Z');
});

test('an administrator is not taken for a shopper', async () => {
  const ctx = { ...inShop, apiType: 'admin' };
  const [message] = await plugin()('SearchEvent', { ctx, input: { term: 'lamp' } });

  assert.equal(message.ctx.visitorKey, undefined);
  assert.equal(message.ctx.customerId, undefined);
});

test('what a shopper does to a product is told without the shopper', async () => {
  const products = { findOne: async () => undefined };
  const [message] = await plugin({ products })('ProductEvent', {
    ctx: inShop,
    type: 'updated',
    entity: { id: 4 },
  });

  assert.equal(message.ctx.visitorKey, undefined);
  assert.equal(message.ctx.customerId, undefined);
});

test('a refund and a cancellation say which order they are of and name nobody', async () => {
  const refund = { id: 8, state: 'Settled', total: 500, updatedAt: NOW, lines: [] };
  const connection = { getRepository: () => ({ findOneOrFail: async () => refund }) };
  const order = { id: 3, code: 'C', customer: { id: 107 }, lines: [] };
  const tell = plugin({ connection, orders: { findOne: async () => order } });
  await tell('RefundStateTransitionEvent', { refund, order });
  const messages = await tell('OrderStateTransitionEvent', { toState: 'Cancelled', order });

  assert.deepEqual(
    messages.map(({ data }) => data.order.code),
    ['C', 'C'],
  );
  assert.ok(!JSON.stringify(messages).includes('107'));
  assert.ok(!JSON.stringify(messages).includes('v-1'));
});

test('a deleted customer is told by the id alone', async () => {
  const entity = { id: 5, firstName: 'Ada', emailAddress: 'ada@people.example' };
  const tell = plugin();
  await tell('CustomerEvent', { type: 'updated', entity });
  const messages = await tell('CustomerEvent', { type: 'deleted', entity });

  assert.equal(messages.length, 1);
  assert.deepEqual(messages[0].data, { entity: { id: 5 } });
});

test('a new cart line is told once, its change by both quantities', async () => {
  const rows = { getMany: async () => [{ productId: 9 }] };
  const builder = { select: () => builder, where: () => rows };
  const connection = { getRepository: () => ({ createQueryBuilder: () => builder }) };
  const tell = plugin({ connection });
  const order = { id: 1, code: 'C', active: true, customerId: 5 };
  const line = { id: 11, quantity: 1, productVariantId: 3 };
  await tell('OrderLineEvent', { type: 'created', order, orderLine: line });
  await tell('OrderLineEvent', { type: 'updated', order, orderLine: line });
  await tell('OrderLineEvent', { type: 'cancelled', order, orderLine: line });
  const messages = await tell('OrderLineEvent', {
    type: 'updated',
    order,
    orderLine: { ...line, quantity: 4 },
  });

  assert.deepEqual(
    messages.map(({ type, data }) => [type, data.orderLine.previousQuantity, data.orderLine.quantity]),
    [
      ['created', undefined, 1],
      ['updated', 1, 4],
    ],
  );
  assert.equal(messages[0].data.orderLine.productId, 9);
});

test('all variants are read, in pages that the Shop API allows', async () => {
  const known = [1, 2, 3, 4, 5].map((id) => ({ id, enabled: true, priceWithTax: id }));
  const variants = {
    getDisplayStockLevel: async () => 'IN_STOCK',
    getVariantsByProductId: async (ctx, id, { take, skip }) => {
      assert.ok(take <= 2, 'error.list-query-limit-exceeded');
      return { items: known.slice(skip, skip + take), totalItems: known.length };
    },
  };
  const tell = plugin({
    products: { findOne: async () => ({ id: 4, name: 'Lamp', facetValues: [] }) },
    variants,
    collections: { getCollectionsByProductId: async () => [] },
    stock: { getAvailableStock: async () => ({ stockOnHand: 1, stockAllocated: 0 }) },
  });
  const [message] = await tell('ProductEvent', { type: 'updated', entity: { id: 4 } });

  assert.deepEqual(
    message.resource.products[0].product.variants.map(({ id }) => id),
    [1, 2, 3, 4, 5],
  );
});

test('a product that cannot be read is told without its state, so that it is fetched', async () => {
  const products = { findOne: async () => assert.fail('database is away') };
  const [message] = await plugin({ products })('ProductEvent', {
    type: 'updated',
    entity: { id: 4 },
  });

  assert.equal(message.resource, undefined);
  assert.deepEqual(message.data.entity, { id: 4 });
});

test('an event that cannot be told does not hold back the next', async () => {
  const tell = plugin({ orders: { findOne: async () => assert.fail('database is away') } });
  await tell('OrderPlacedEvent', { order: { id: 1 } });
  const messages = await tell('SearchEvent', { input: { term: 'lamp' } });

  assert.equal(messages.length, 1);
  assert.ok(said.some((message) => message.startsWith('OrderPlacedEvent was not told')));
});
