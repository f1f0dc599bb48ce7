'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { CartLines } = require('../lib/cart-lines.js');
const { visitorKey } = require('../lib/visitor.js');

test('the visitor key is found in the header, else in the cookie, else where the shop says', () => {
  const both = { headers: { 'x-kindred-visitor': 'v-1', cookie: 'a=b; kindred_visitor=v%2D2' } };

  assert.equal(visitorKey(both), 'v-1');
  assert.equal(visitorKey({ headers: { cookie: both.headers.cookie } }), 'v-2');
  assert.equal(visitorKey(both, (request) => request.headers.cookie.slice(0, 3)), 'a=b');
});

test('no visitor key is made of what cannot be one', () => {
  assert.equal(visitorKey(undefined), undefined);
  assert.equal(visitorKey({}), undefined);
  assert.equal(visitorKey({ headers: { 'x-kindred-visitor': ' ' } }), undefined);
  assert.equal(visitorKey({ headers: { 'x-kindred-visitor': 'a\u0000b' } }), undefined);
  assert.equal(visitorKey({ headers: { 'x-kindred-visitor': 'x'.repeat(191) } }), undefined);
  assert.equal(visitorKey({ headers: { cookie: 'kindred_visitor=%zz' } }), undefined);
});

test('the quantity before is known from the line on, whatever the type of its id', () => {
  const lines = new CartLines();

  assert.equal(lines.moved(1, 'created', 2), undefined);
  assert.equal(lines.moved('1', 'updated', 5), 2);
  assert.equal(lines.moved(1, 'deleted', 5), 5);
  assert.equal(lines.moved(1, 'updated', 1), undefined);
});
