'use strict';

const { Teller } = require('./teller.js');

const NAME = '@kindred/medusa-plugin';

let teller;

/**
 * The one teller of this process, started when it is first asked for: from then on also what an
 * earlier process left is delivered.
 *
 * @param {{resolve: (name: string) => any}} container Medusa's
 * @returns {Teller}
 */
function runningTeller(container) {
  teller ??= Teller.start(optionsOf(container.resolve('configModule')), container.resolve('logger'));
  return teller;
}

/** The plugin's options: Medusa hands them to modules, but neither to subscribers nor to jobs. */
function optionsOf({ plugins = [] }) {
  return plugins.find(({ resolve }) => resolve === NAME)?.options;
}

module.exports = { runningTeller, optionsOf };
