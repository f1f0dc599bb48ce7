'use strict';

const MOST = 100_000;

/**
 * How many there were of each cart line, since Vendure's events say only how many there are. Known
 * since the start of the process; the oldest are forgotten beyond a bound.
 */
class CartLines {
  /** @type {Map<string, number>} */
  #quantities = new Map();

  /**
   * Takes note of a change.
   *
   * @param {string|number} id of the line
   * @param {'created'|'updated'|'deleted'} type
   * @param {number} quantity after the change
   * @returns {number|undefined} the quantity before, or undefined when it is not known
   */
  moved(id, type, quantity) {
    const key = String(id);
    const before = this.#quantities.get(key);
    this.#quantities.delete(key);
    if (type !== 'deleted') {
      this.#quantities.set(key, quantity);
      if (this.#quantities.size > MOST) {
        this.#quantities.delete(this.#quantities.keys().next().value);
      }
    }
    return before;
  }
}

module.exports = { CartLines };
