import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import {
  KindredClient,
  KindredRefusedError,
  KindredUnavailableError,
  signature,
} from './kindred-client.mjs';

const SHOP = '/kindred/api/v1/shops/shop-1';
const NOW = Date.parse('2026-03-01T10:00:00Z');
let server;
let requests;
let answers;
let client;

beforeEach(async () => {
  requests = [];
  answers = [];
  server = createServer((request, response) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      requests.push({ method, url, headers, body: Buffer.concat(chunks) });
      const { status = 200, body = '', retryAfter } = answers.shift() ?? {};
      if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
      response.writeHead(status).end(body);
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  client = new KindredClient({
    server: `http://127.0.0.1:${server.address().port}/`,
    shopKey: 'shop-1',
    signingSecret: 'secret',
    attempts: 4,
    firstPauseMillis: 1,
    pollMillis: 1,
    now: () => NOW,
  });
});

afterEach(() => new Promise(resolve => server.close(resolve)));

const view = id => ({
  id,
  type: 'product.viewed',
  occurredAt: new Date(NOW),
  visitorKey: 'v',
  productId: 'lamp 💡',
});

test('signature should be HMAC-SHA256 in hexadecimal', () => {
  // printf 'item\ttitle\n' | openssl dgst -sha256 -hmac secret
  assert.equal(signature('item\ttitle\n', 'secret'), 'sha256=a8b6c9b73953e889e6b7a902f6e4f96201bc22eeb10f720b8ea7a261ab11abba');
});

test('send should sign the body byte for byte', async () => {
  await client.send([view('v-1')]);

  assert.equal(requests[0].method, 'POST');
  assert.equal(requests[0].url, `${SHOP}/webhooks`);
  assert.equal(requests[0].headers['x-kindred-signature'], signature(requests[0].body, 'secret'));
  assert.deepEqual(JSON.parse(requests[0].body).events[0].occurredAt, '2026-03-01T10:00:00.000Z');
});

test('send should keep the order over several requests', async () => {
  const ids = Array.from({ length: 450 }, (_, i) => `view-${i}`);

  await client.send(ids.map(view));

  assert.equal(requests.length, 3);
  assert.deepEqual(
    requests.flatMap(request => JSON.parse(request.body).events.map(event => event.id)),
    ids,
  );
});

test('send should ask again while the server says later', async () => {
  answers.push({ status: 503, retryAfter: 0 }, { status: 429, retryAfter: 0 });

  await client.send([view('v-1')]);

  assert.equal(requests.length, 3);
  assert.deepEqual(requests[2].body, requests[0].body);
});

test('send should give up after the last attempt', async () => {
  for (let i = 0; i < 10; i++) {
    answers.push({ status: 503, retryAfter: 0, body: '{"detail":"too busy"}' });
  }

  await assert.rejects(client.send([view('v-1')]), error => {
    assert.ok(error instanceof KindredUnavailableError);
    assert.equal(error.message, 'the server answered 503: too busy');
    return true;
  });
  assert.equal(requests.length, 4);
});

test('send should not ask again when it is refused', async () => {
  answers.push({ status: 401, body: '{"detail":"wrong signature"}' });

  await assert.rejects(client.send([view('v-1')]), error => {
    assert.ok(error instanceof KindredRefusedError);
    assert.equal(error.status, 401);
    assert.equal(error.message, 'the server answered 401: wrong signature');
    return true;
  });
  assert.equal(requests.length, 1);
});

test('startImport should send the file as it is, and again when the server says later', async () => {
  answers.push({ status: 503, retryAfter: 0 }, { status: 202, body: '{"id":"42"}' });
  const folder = await mkdtemp(join(tmpdir(), 'kindred-'));
  try {
    const content = 'item\ttitle\n' + 'a\t💡\n'.repeat(50_000);
    await writeFile(join(folder, 'mein Katalog.tsv'), content);

    assert.equal(await client.startImport('items', join(folder, 'mein Katalog.tsv')), '42');

    assert.equal(requests[1].url, `${SHOP}/imports/items?name=mein%20Katalog.tsv`);
    assert.equal(requests[1].body.toString(), content);
    assert.equal(requests[1].headers['x-kindred-signature'], signature(content, 'secret'));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('startImport should refuse a kind that there is not', async () => {
  await assert.rejects(client.startImport('orders', 'x'), TypeError);
});

test('importStatus should sign time and path', async () => {
  answers.push({ body: '{"id":"42","state":"RUNNING"}' });

  assert.equal((await client.importStatus('42')).state, 'RUNNING');

  assert.equal(requests[0].headers['x-kindred-timestamp'], '1772359200');
  assert.equal(
    requests[0].headers['x-kindred-signature'],
    signature(`1772359200.GET ${SHOP}/imports/42`, 'secret'),
  );
});

test('awaitImport should wait until the end', async () => {
  answers.push(
    { body: '{"state":"WAITING","linesRead":0}' },
    { body: '{"state":"RUNNING","linesRead":10}' },
    { body: '{"state":"COMPLETED","linesRead":20}' },
  );
  const told = [];

  const end = await client.awaitImport('42', status => told.push(status.linesRead));

  assert.equal(end.state, 'COMPLETED');
  assert.deepEqual(told, [0, 10, 20]);
});
