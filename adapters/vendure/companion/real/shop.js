'use strict';

// A Vendure shop; a test fixture. Prints "ready" when it is. With KINDRED_URL the companion is inside. With
// SHOP_LEDGER each event of the bus is written down there, whatever the companion does with it.

const fs = require('node:fs');
const path = require('node:path');
const {
  bootstrap,
  DefaultJobQueuePlugin,
  DefaultLogger,
  DefaultSearchPlugin,
  JobQueueService,
  defaultConfig,
  dummyPaymentHandler,
  EventBus,
  LogLevel,
  mergeConfig,
} = require('@vendure/core');
const { populate } = require('@vendure/core/cli');

const folder = process.env.SHOP_FOLDER;
const products = path.join(__dirname, process.env.SHOP_PRODUCTS ?? 'products.csv');

function companion() {
  if (!process.env.KINDRED_URL) {
    return [];
  }
  const { KindredPlugin } = require('@kindred/vendure-plugin');
  return [
    KindredPlugin.init({
      url: process.env.KINDRED_URL,
      secret: process.env.KINDRED_SECRET,
      outboxDirectory: path.join(folder, 'outbox'),
    }),
  ];
}

const config = mergeConfig(defaultConfig, {
  apiOptions: { hostname: '127.0.0.1', port: Number(process.env.SHOP_PORT) },
  authOptions: {
    tokenMethod: ['bearer', 'cookie'],
    requireVerification: false,
    cookieOptions: { secret: 'fixture' },
    superadminCredentials: { identifier: 'superadmin', password: 'superadmin' },
  },
  dbConnectionOptions: {
    type: 'better-sqlite3',
    database: path.join(folder, 'shop.sqlite'),
    synchronize: true,
  },
  logger: new DefaultLogger({ level: LogLevel.Warn }),
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  plugins: [
    DefaultJobQueuePlugin.init({ pollInterval: 200 }),
    DefaultSearchPlugin,
    ...companion(),
  ],
});

const categories = [
  ...new Set([...fs.readFileSync(products, 'utf8').matchAll(/category:(\w+)/g)].map(([, name]) => name)),
];

const filledWith = (facetValueNames) => [
  { code: 'facet-value-filter', args: { facetValueNames, containsAny: true } },
];

const initialData = {
  defaultLanguage: 'en',
  defaultZone: 'Europe',
  countries: [{ name: 'United Kingdom', code: 'GB', zone: 'Europe' }],
  taxRates: [{ name: 'Standard Tax', percentage: 20 }],
  shippingMethods: [{ name: 'Standard Shipping', price: 500 }],
  paymentMethods: [
    {
      name: 'Dummy',
      handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'false' }] },
    },
  ],
  collections: [
    { name: 'Home', filters: filledWith(categories) },
    ...categories.map((name) => ({
      name: name[0].toUpperCase() + name.slice(1),
      parentName: 'Home',
      filters: filledWith([name]),
    })),
  ],
};

/** Independent of the companion: what there was to tell. */
function keepLedger(bus) {
  const ledger = process.env.SHOP_LEDGER;
  if (!ledger) {
    return;
  }
  fs.appendFileSync(ledger, JSON.stringify({ topic: 'started' }) + '\n');
  bus
    .filter(() => true)
    .subscribe((event) => {
      const entry = {
        topic: event.constructor.name,
        type: event.type,
        toState: event.toState,
        refundState: event.refund?.state,
        line: event.orderLine && String(event.orderLine.id),
        quantity: event.orderLine?.quantity,
        inCart: event.orderLine && event.order.active !== false,
      };
      fs.appendFileSync(ledger, JSON.stringify(entry) + '\n');
    });
}

async function main() {
  const app =
    process.env.SHOP_POPULATE === 'true'
      ? await populate(() => bootstrap(config), initialData, products)
      : await bootstrap(config);
  keepLedger(app.get(EventBus));
  // one process is server and worker here: collections are filled by a job
  await app.get(JobQueueService).start();
  process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
  console.log('ready');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
