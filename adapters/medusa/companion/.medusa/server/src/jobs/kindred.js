'use strict';

const { runningTeller } = require('../../../../lib/running.js');

/** Medusa calls this each minute: a shop that was started anew delivers what waits before anything happens. */
async function deliverWhatWaits(container) {
  runningTeller(container);
}

Object.defineProperty(exports, '__esModule', { value: true });
exports.default = deliverWhatWaits;
exports.config = { name: 'kindred-deliver', schedule: '* * * * *' };
