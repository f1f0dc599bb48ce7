'use strict';

const { runningTeller } = require('../../../../lib/running.js');

/**
 * Medusa calls this for each event; it returns when the message is on disk.
 *
 * @param {{event: object, container: object}} call
 */
async function tellKindred({ event, container }) {
  await runningTeller(container).tell(event, container.resolve('query'));
}

Object.defineProperty(exports, '__esModule', { value: true });
exports.default = tellKindred;
exports.config = {
  event: [
    'product.created',
    'product.updated',
    'product.deleted',
    'product-variant.created',
    'product-variant.updated',
    'inventory.inventory-level.updated',
    'order.placed',
    'order.canceled',
    'payment.refunded',
    'cart.created',
    'cart.updated',
    'customer.deleted',
  ],
  context: { subscriberId: 'kindred' },
};
