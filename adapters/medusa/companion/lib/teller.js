'use strict';

const { Outbox } = require('./outbox.js');
const { readResource } = require('./resources.js');

const MOST_CARTS = 50_000;

/** What a shop, its staff and its shoppers write there stays in the shop. */
const NOTES = new Set(['metadata', 'line_item_metadata', 'note', 'created_by']);

/** Completes Medusa's events, which carry ids only, and puts them into the outbox in their order. */
class Teller {
  /** @type {Map<string, {items: object[]}>} */
  #carts = new Map();
  #work = Promise.resolve();

  /**
   * @param {{put: (message: object) => void}} outbox
   * @param {(message: string) => void} log
   */
  constructor(outbox, log) {
    this.outbox = outbox;
    this.log = log;
  }

  /** A teller whose outbox delivers. */
  static start(options, logger) {
    for (const name of ['url', 'secret', 'outboxDirectory']) {
      if (!options?.[name]) {
        throw new Error(`@kindred/medusa-plugin needs the option ${name}`);
      }
    }
    const log = (message) => logger.warn('Kindred: ' + message);
    const outbox = new Outbox({
      directory: options.outboxDirectory,
      url: options.url,
      secret: options.secret,
      log,
    });
    outbox.start();
    return new Teller(outbox, log);
  }

  /**
   * One event after the other: the difference of two carts needs them in their order.
   *
   * @param {{name: string, data: {id: string}, metadata: object}} event
   * @param {{graph: (query: object) => Promise<{data: object[]}>}} query
   */
  tell(event, query) {
    const told = this.#work.then(() => this.#tell(event, query));
    this.#work = told.catch(() => undefined);
    return told;
  }

  async #tell({ name, data, metadata }, query) {
    const message = { name, data: { id: data.id }, metadata };
    if (name.endsWith('.deleted') || name === 'order.canceled') {
      this.outbox.put(message); // the id says it all, and there is nothing left to read
      return;
    }
    message.asOf = new Date().toISOString();
    try {
      message.resource = await readResource(name, data.id, query);
      keepVisitorOnly(message);
    } catch (error) {
      // told without: the adapter fetches it back
      this.log(`${name} could not be read: ${error.message}`);
    }
    if (name.startsWith('cart.')) {
      this.#tellCart(message);
    } else if (message.resource || !name.startsWith('inventory.')) {
      this.outbox.put(message);
    }
  }

  /** Only when lines changed, and with the lines before. */
  #tellCart(message) {
    const cart = message.resource;
    if (!cart) {
      return;
    }
    const items = cart.items ?? [];
    const known = this.#carts.get(cart.id);
    // a cart that is created is empty before; of one met later, nobody knows
    const before = known ?? (message.name === 'cart.created' ? { items: [] } : undefined);
    this.#remember(cart.id, { items });
    if (before && !same(before.items, items)) {
      this.outbox.put({ ...message, previous: before });
    }
  }

  #remember(id, state) {
    this.#carts.delete(id);
    this.#carts.set(id, state);
    if (this.#carts.size > MOST_CARTS) {
      this.#carts.delete(this.#carts.keys().next().value);
    }
  }
}

/** A cart's metadata goes over to its order: the browser's key is taken from there, and nothing else. */
function keepVisitorOnly(message) {
  const { resource } = message;
  if (resource) {
    message.visitorKey = resource.metadata?.kindred_visitor;
    const told = (name, value) => (NOTES.has(name) ? undefined : value);
    message.resource = JSON.parse(JSON.stringify(resource, told));
  }
}

function same(one, other) {
  const line = ({ id, product_id, quantity }) => `${id}|${product_id}|${quantity}`;
  return one.map(line).sort().join() === other.map(line).sort().join();
}

module.exports = { Teller };
