'use strict';

const fs = require('node:fs');

Object.defineProperty(exports, '__esModule', { value: true });

/** Independent of the companion: what there was to tell, whatever the companion does with it. */
exports.default = async function keepLedger({ event }) {
  if (process.env.SHOP_LEDGER) {
    fs.appendFileSync(process.env.SHOP_LEDGER, JSON.stringify({ name: event.name }) + '\n');
  }
};
exports.config = { event: '*', context: { subscriberId: 'ledger' } };
