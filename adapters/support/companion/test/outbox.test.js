'use strict';

const assert = require('node:assert/strict');
const crypto = require('node:crypto');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const { afterEach, test } = require('node:test');
const { Outbox } = require('../lib/outbox.js');

const SECRET = 'outbox-test-secret';
const closing = [];

afterEach(async () => {
  while (closing.length > 0) {
    await closing.pop()();
  }
});

/** A Kindred that answers as it is told, and remembers. */
async function kindred(...answers) {
  const received = [];
  const server = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      received.push({ body, signature: request.headers['x-kindred-signature'] });
      const { status = 200, headers = {} } = answers.length > 1 ? answers.shift() : answers[0] ?? {};
      response.writeHead(status, headers).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return { url: `http://127.0.0.1:${server.address().port}/webhooks`, received };
}

function outbox(url, log) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'kindred-outbox-'));
  closing.push(() => fs.rmSync(directory, { recursive: true, force: true }));
  return new Outbox({ directory, url, secret: SECRET, log });
}

async function until(condition) {
  for (let i = 0; i < 3000; i++) {
    if (condition()) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail('it did not come to pass within half a minute');
}

test('messages arrive in their order, each signed over its own bytes', async () => {
  const server = await kindred({});
  const box = outbox(server.url);
  for (let i = 0; i < 20; i++) {
    box.put({ id: i, name: 'Käse 奶酪' });
  }

  assert.equal(await box.drain(), true);

  assert.deepEqual(
    server.received.map((one) => JSON.parse(one.body).id),
    [...Array(20).keys()],
  );
  for (const one of server.received) {
    const expected = crypto.createHmac('sha256', SECRET).update(one.body).digest('hex');
    assert.equal(one.signature, 'sha256=' + expected);
  }
  assert.equal(box.waiting, 0);
});

test('a message that cannot be delivered stays and holds those behind it back', async () => {
  const server = await kindred({ status: 503 }, {});
  const box = outbox(server.url);
  box.put({ id: 1 });
  box.put({ id: 2 });

  assert.equal(await box.drain(), false);
  assert.equal(box.waiting, 2);

  assert.equal(await box.drain(), true);
  assert.deepEqual(
    server.received.map((one) => JSON.parse(one.body).id),
    [1, 1, 2],
  );
});

test('a wrong secret or an unknown shop is tried again, since it can be put right', async () => {
  const server = await kindred({ status: 401 }, { status: 404 }, {});
  const box = outbox(server.url);
  box.put({ id: 1 });

  assert.equal(await box.drain(), false);
  assert.equal(await box.drain(), false);
  assert.equal(await box.drain(), true);
});

test('a message that is refused for what it is makes way and is kept aside', async () => {
  const server = await kindred({ status: 413 }, {});
  const said = [];
  const box = outbox(server.url, (message) => said.push(message));
  box.put({ id: 1, secretOfAda: 'x' });
  box.put({ id: 2 });

  assert.equal(await box.drain(), true);

  assert.equal(fs.readdirSync(box.rejected).length, 1);
  assert.match(said[0], /413/);
  assert.doesNotMatch(said.join(), /secretOfAda/);
});

test('the pause doubles from a second up to five minutes, or is what Kindred asks for', async () => {
  const server = await kindred({ status: 503 });
  const box = outbox(server.url);
  box.put({ id: 1 });
  const pauses = [];
  for (let i = 0; i < 12; i++) {
    await box.drain();
    pauses.push(box.pauseMillis);
  }

  assert.deepEqual(pauses.slice(0, 4), [1000, 2000, 4000, 8000]);
  assert.equal(pauses.at(-1), 300_000);

  const limiting = await kindred({ status: 429, headers: { 'Retry-After': '7' } });
  const other = outbox(limiting.url);
  other.put({ id: 1 });
  await other.drain();
  assert.equal(other.pauseMillis, 7000);
});

test('what an earlier process left is delivered by the next one', async () => {
  const away = outbox('http://127.0.0.1:1/webhooks');
  away.put({ id: 1 });
  assert.equal(await away.drain(), false);

  const server = await kindred({});
  const next = new Outbox({ directory: away.directory, url: server.url, secret: SECRET });
  closing.push(() => next.stop());
  next.start();

  await until(() => server.received.length === 1);
  await until(() => next.waiting === 0);
});

test('messages put while it runs are delivered without being asked for', async () => {
  const server = await kindred({});
  const box = outbox(server.url);
  closing.push(() => box.stop());
  box.start();
  box.put({ id: 1 });
  await until(() => server.received.length === 1);
  box.put({ id: 2 });

  await until(() => server.received.length === 2);
});

test('half a message is never seen', () => {
  const box = outbox('http://127.0.0.1:1/');
  fs.writeFileSync(path.join(box.directory, '.000-half.json'), '{"id":');

  assert.equal(box.waiting, 0);
});

test('a redirect is not followed with a signed body', async () => {
  const server = await kindred({ status: 307, headers: { Location: 'http://127.0.0.1:1/' } });
  const box = outbox(server.url);
  box.put({ id: 1 });

  assert.equal(await box.drain(), false);
  assert.equal(box.waiting, 1);
});
