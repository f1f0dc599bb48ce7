// Starts a real Vendure with the companion, lives through a day of a shop, and checks that a door in
// Kindred's place received every event, rightly signed. Usage: node story.mjs <folder of the shop>

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SECRET = 'vendure-test-secret';
const SHOP_PORT = Number(process.env.SHOP_PORT ?? 9160);
const DOOR_PORT = Number(process.env.DOOR_PORT ?? 9161);
const VISITOR = 'v-story';
const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.resolve(process.argv[2]);
const shopFolder = mkdtempSync(path.join(folder, 'run-'));
const recordings = process.env.RECORD_TO;

// ------------------------------------------------------------------ the door

const received = [];
let doorIsOpen = true;
const door = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    if (!doorIsOpen) {
      response.writeHead(503, { 'Retry-After': '1' }).end();
      return;
    }
    const raw = Buffer.concat(chunks);
    const expected = 'sha256=' + createHmac('sha256', SECRET).update(raw).digest('hex');
    assert.equal(request.headers['x-kindred-signature'], expected, 'signature over the raw body');
    received.push({ raw, signature: expected, message: JSON.parse(raw) });
    response.writeHead(200).end();
  });
});

async function until(what, find, seconds = 240) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const found = find();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not within ${seconds} s: ${what}; received ${labels().join(', ')}`);
}

const labels = () => received.map(({ message }) => label(message));
const label = (message) => message.topic + (message.type ? '.' + message.type : '');
const all = (topic, where = () => true) =>
  received.map((one) => one.message).filter((one) => label(one) === topic && where(one));
const arrival = (topic, where) => until(topic, () => all(topic, where)[0]);

// ------------------------------------------------------------------ the shop

let shop;

async function start(populate) {
  shop = spawn(process.execPath, [path.join(folder, 'shop.js')], {
    env: {
      ...process.env,
      KINDRED_SECRET: SECRET,
      KINDRED_URL: `http://127.0.0.1:${DOOR_PORT}/webhooks`,
      SHOP_FOLDER: shopFolder,
      SHOP_POPULATE: String(populate),
      SHOP_PORT: String(SHOP_PORT),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  shop.stdout.on('data', (chunk) => {
    said += chunk;
    process.stderr.write(chunk);
  });
  await until('the shop starts', () => said.includes('ready'), 600);
}

async function stop(signal) {
  const ended = new Promise((resolve) => shop.once('exit', resolve));
  shop.kill(signal);
  await ended;
}

class Client {
  constructor(api, headers = {}) {
    this.url = `http://127.0.0.1:${SHOP_PORT}/${api}`;
    this.headers = headers;
  }

  async ask(query, variables = {}) {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    const token = response.headers.get('vendure-auth-token');
    if (token) {
      this.headers.Authorization = `Bearer ${token}`;
    }
    const { data, errors } = await response.json();
    assert.equal(errors, undefined, JSON.stringify(errors));
    const [result] = Object.values(data);
    assert.equal(result?.errorCode, undefined, JSON.stringify(result));
    return result;
  }
}

const ERROR = '... on ErrorResult { errorCode message }';

async function buy(client, variantId, quantity) {
  const order = await client.ask(
    `mutation ($id: ID!, $n: Int!) { addItemToOrder(productVariantId: $id, quantity: $n) {
       ... on Order { id code lines { id } } ${ERROR} } }`,
    { id: variantId, n: quantity },
  );
  return order;
}

async function checkOut(client) {
  await client.ask(
    `mutation ($input: CreateAddressInput!) { setOrderShippingAddress(input: $input) {
       ... on Order { id } ${ERROR} } }`,
    { input: { fullName: 'Ada Example', streetLine1: '1 Loop St', postalCode: 'E1', countryCode: 'GB' } },
  );
  const [method] = await client.ask('{ eligibleShippingMethods { id } }');
  await client.ask(
    `mutation ($id: [ID!]!) { setOrderShippingMethod(shippingMethodId: $id) {
       ... on Order { id } ${ERROR} } }`,
    { id: [method.id] },
  );
  await client.ask(
    `mutation { transitionOrderToState(state: "ArrangingPayment") {
       ... on Order { id } ... on OrderStateTransitionError { errorCode transitionError } } }`,
  );
  return client.ask(
    `mutation { addPaymentToOrder(input: {method: "dummy", metadata: {}}) {
       ... on Order { id code state lines { id quantity productVariant { product { id } } } } ${ERROR} } }`,
  );
}

// ------------------------------------------------------------------ the story

async function story() {
  const admin = new Client('admin-api');
  await admin.ask(
    `mutation { login(username: "superadmin", password: "superadmin") {
       ... on CurrentUser { id } ${ERROR} } }`,
  );
  const { items: products } = await admin.ask(
    '{ products(options: {sort: {id: ASC}}) { items { id slug variants { id } } } }',
  );
  const lamp = products.find(({ slug }) => slug === 'reading-lamp');
  const bulb = products.find(({ slug }) => slug === 'bulb');

  for (let filled = 0; filled < 2; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { collections } = await admin.ask(
      'query ($id: ID!) { product(id: $id) { collections { id } } }',
      { id: lamp.id },
    );
    filled = collections.length;
  }

  console.log('-- a product is changed, priced, created and deleted');
  await admin.ask(
    `mutation ($id: ID!) { updateProduct(input: {id: $id, translations: [
       {languageCode: en, name: "Reading lamp II"}]}) { id } }`,
    { id: lamp.id },
  );
  const changed = await arrival('ProductEvent.updated');
  const [{ product: state }] = changed.resource.products;
  assert.equal(state.name, 'Reading lamp II');
  assert.deepEqual(
    state.variants.map(({ priceWithTax, stockLevels }) => [priceWithTax, stockLevels[0].stockOnHand]),
    [[5988, 12], [8388, 3]],
  );
  assert.ok(
    state.facetValues.some(({ name, facet }) => name === 'Lumen' && facet.code === 'brand'),
    'brand as a facet value',
  );
  assert.deepEqual(
    state.collections.map(({ breadcrumbs }) => breadcrumbs.map(({ name }) => name).at(-1)).sort(),
    ['Home', 'Lamps'],
  );
  await admin.ask(
    `mutation ($id: ID!) { updateProductVariants(input: [{id: $id, price: 5990, stockOnHand: 7}]) { id } }`,
    { id: lamp.variants[0].id },
  );
  const priced = await arrival('ProductVariantEvent.updated');
  assert.equal(priced.resource.products[0].product.variants[0].priceWithTax, 7188);
  await until('a stock movement that shows 7 left', () =>
    received
      .filter(({ message }) => message.topic === 'StockMovementEvent')
      .flatMap(({ message }) => message.resource.products)
      .some(({ product }) => product.variants[0].stockLevels[0].stockOnHand === 7),
  );
  const { id: temporary } = await admin.ask(
    `mutation { createProduct(input: {translations: [
       {languageCode: en, name: "Temp", slug: "temp", description: ""}]}) { id } }`,
  );
  await arrival('ProductEvent.created');
  await admin.ask('mutation ($id: ID!) { deleteProduct(id: $id) { result } }', { id: temporary });
  const gone = await arrival('ProductEvent.deleted');
  assert.equal(String(gone.data.entity.id), temporary);

  console.log('-- a visitor searches, registers, signs in');
  const ada = new Client('shop-api', { 'x-kindred-visitor': VISITOR });
  await ada.ask('{ search(input: {term: "lamp", groupByProduct: true}) { totalItems } }');
  const search = await until('SearchEvent', () => all('SearchEvent')[0]);
  assert.equal(search.data.input.term, 'lamp');
  assert.equal(search.ctx.visitorKey, VISITOR);
  await ada.ask(
    `mutation { registerCustomerAccount(input: {emailAddress: "ada@people.example",
       firstName: "Ada", lastName: "Example", password: "pa55word"}) {
       ... on Success { success } ${ERROR} } }`,
  );
  await ada.ask(
    `mutation { login(username: "ada@people.example", password: "pa55word") {
       ... on CurrentUser { id } ${ERROR} } }`,
  );
  const login = await arrival('LoginEvent', (one) => one.ctx.apiType === 'shop');
  const customerId = login.ctx.customerId;
  assert.ok(customerId, 'the account of the user');
  assert.equal(login.ctx.visitorKey, VISITOR);

  console.log('-- a cart is filled, changed and emptied a little');
  const { lines } = await buy(ada, lamp.variants[0].id, 1);
  const added = await arrival('OrderLineEvent.created');
  assert.equal(String(added.data.orderLine.productId), lamp.id);
  assert.equal(added.data.order.customerId, customerId);
  await ada.ask(
    `mutation ($id: ID!) { adjustOrderLine(orderLineId: $id, quantity: 3) { ... on Order { id } ${ERROR} } }`,
    { id: lines[0].id },
  );
  const more = await arrival('OrderLineEvent.updated');
  assert.deepEqual([more.data.orderLine.previousQuantity, more.data.orderLine.quantity], [1, 3]);
  const withBulb = await buy(ada, bulb.variants[0].id, 2);
  await arrival('OrderLineEvent.created', (one) => String(one.data.orderLine.productId) === bulb.id);
  await ada.ask(
    `mutation ($id: ID!) { removeOrderLine(orderLineId: $id) { ... on Order { id } ${ERROR} } }`,
    { id: withBulb.lines.at(-1).id },
  );
  const removed = await arrival('OrderLineEvent.deleted');
  assert.equal(String(removed.data.orderLine.productId), bulb.id);

  console.log('-- Kindred is away while an order is placed, and the shop is killed before it is back');
  doorIsOpen = false;
  const order = await checkOut(ada);
  assert.equal(order.state, 'PaymentAuthorized');
  await until('the order waits on disk', () => readdirSync(path.join(shopFolder, 'outbox')).length > 1);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await stop('SIGKILL');
  doorIsOpen = true;
  await start(false);
  const placed = await arrival('OrderPlacedEvent');
  assert.equal(placed.data.order.code, order.code);
  assert.equal(placed.data.order.customerId, customerId);
  assert.deepEqual(
    placed.data.order.lines.map(({ quantity, proratedLinePrice }) => [quantity, proratedLinePrice]),
    [[3, 17970]],
  );

  console.log('-- it is settled and a line of it refunded');
  const { payments } = await admin.ask('query ($id: ID!) { order(id: $id) { payments { id } } }', {
    id: order.id,
  });
  await admin.ask(
    `mutation ($id: ID!) { settlePayment(id: $id) { ... on Payment { state } ${ERROR} } }`,
    { id: payments[0].id },
  );
  await admin.ask(
    `mutation ($input: RefundOrderInput!) { refundOrder(input: $input) {
       ... on Refund { id state } ${ERROR} } }`,
    {
      input: {
        paymentId: payments[0].id,
        lines: [{ orderLineId: order.lines[0].id, quantity: 1 }],
        shipping: 0,
        adjustment: 0,
        amount: 7188,
      },
    },
  );
  const refunds = await admin.ask(
    'query ($id: ID!) { order(id: $id) { payments { refunds { id state } } } }',
    { id: order.id },
  );
  const [{ refunds: [refund] }] = refunds.payments;
  if (refund.state === 'Pending') {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.equal(all('RefundEvent.created').length, 0, 'a pending refund is not told');
    await admin.ask(
      `mutation ($id: ID!) { settleRefund(input: {id: $id, transactionId: "t-1"}) {
         ... on Refund { state } ${ERROR} } }`,
      { id: refund.id },
    );
  }
  const refunded = await until(
    'a settled refund',
    () => received.map((one) => one.message).find((one) => one.data.refund?.state === 'Settled'),
  );
  assert.deepEqual(
    refunded.data.refund.lines.map(({ orderLineId, quantity }) => [String(orderLineId), quantity]),
    [[order.lines[0].id, 1]],
  );

  console.log('-- another order is cancelled, and the customer asks to be forgotten');
  await buy(ada, bulb.variants[0].id, 1);
  const second = await checkOut(ada);
  await arrival('OrderPlacedEvent', (one) => one.data.order.code === second.code);
  await admin.ask(
    `mutation ($id: ID!) { cancelOrder(input: {orderId: $id, reason: "story"}) {
       ... on Order { state } ${ERROR} } }`,
    { id: second.id },
  );
  const cancelled = await arrival('OrderStateTransitionEvent');
  assert.equal(cancelled.data.order.code, second.code);
  await admin.ask('mutation ($id: ID!) { deleteCustomer(id: $id) { result } }', {
    id: String(customerId),
  });
  const erased = await arrival('CustomerEvent.deleted');
  assert.deepEqual(erased.data, { entity: { id: customerId } });
}

function checkTheWhole() {
  const bodies = Buffer.concat(received.map(({ raw }) => raw)).toString();
  for (const personal of ['ada@people.example', 'Example', '1 Loop St', 'superadmin']) {
    assert.ok(!bodies.includes(personal), `no message holds ${personal}`);
  }
  for (const { message } of received) {
    const complete = !message.data.productIds || message.resource?.products.length > 0;
    assert.ok(complete, `${label(message)} holds the products it is about`);
  }
  const ids = received.map(({ message }) => message.id);
  const repeated = ids.length - new Set(ids).size;
  const counts = {};
  labels().forEach((one) => (counts[one] = (counts[one] ?? 0) + 1));
  console.log(JSON.stringify({ received: received.length, repeated, counts }, null, 1));
  for (const topic of ['OrderPlacedEvent', 'OrderStateTransitionEvent', 'CustomerEvent.deleted']) {
    const facts = new Set(all(topic).map(({ id }) => id));
    assert.equal(facts.size, topic === 'OrderPlacedEvent' ? 2 : 1, topic);
  }
}

function record() {
  if (!recordings) {
    return;
  }
  mkdirSync(recordings, { recursive: true });
  const seen = new Map();
  for (const { raw, signature, message } of received) {
    const name = label(message);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const head = `Content-Type: application/json\nX-Kindred-Signature: ${signature}\n\n`;
    const file = `real-${name}${count > 1 ? '-' + count : ''}.http`;
    writeFileSync(path.join(recordings, file), Buffer.concat([Buffer.from(head), raw]));
  }
}

await new Promise((resolve) => door.listen(DOOR_PORT, '127.0.0.1', resolve));
try {
  await start(true);
  await story();
  checkTheWhole();
  record();
  console.log('all told');
} finally {
  if (shop.exitCode === null) {
    await stop('SIGTERM');
  }
  door.close();
}
