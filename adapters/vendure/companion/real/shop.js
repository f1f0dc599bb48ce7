'use strict';

// A Vendure shop with three variants, the companion inside; a test fixture. Prints "ready" when it is.

const path = require('node:path');
const {
  bootstrap,
  DefaultJobQueuePlugin,
  DefaultLogger,
  DefaultSearchPlugin,
  JobQueueService,
  defaultConfig,
  dummyPaymentHandler,
  LogLevel,
  mergeConfig,
} = require('@vendure/core');
const { populate } = require('@vendure/core/cli');
const { KindredPlugin } = require('@kindred/vendure-plugin');

const folder = process.env.SHOP_FOLDER;
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
    KindredPlugin.init({
      url: process.env.KINDRED_URL,
      secret: process.env.KINDRED_SECRET,
      outboxDirectory: path.join(folder, 'outbox'),
    }),
  ],
});

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
    {
      name: 'Home',
      filters: [
        { code: 'facet-value-filter', args: { facetValueNames: ['lamps'], containsAny: false } },
      ],
    },
    {
      name: 'Lamps',
      parentName: 'Home',
      filters: [
        { code: 'facet-value-filter', args: { facetValueNames: ['lamps'], containsAny: false } },
      ],
    },
  ],
};

async function main() {
  const app =
    process.env.SHOP_POPULATE === 'true'
      ? await populate(() => bootstrap(config), initialData, path.join(__dirname, 'products.csv'))
      : await bootstrap(config);
  // one process is server and worker here: collections are filled by a job
  await app.get(JobQueueService).start();
  process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
  console.log('ready');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
