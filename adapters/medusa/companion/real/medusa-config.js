'use strict';

// A Medusa shop; a test fixture. With KINDRED_URL the companion is inside.

const { defineConfig } = require('@medusajs/framework/utils');

const companion = {
  resolve: '@kindred/medusa-plugin',
  options: {
    url: process.env.KINDRED_URL,
    secret: process.env.KINDRED_SECRET,
    outboxDirectory: process.env.SHOP_OUTBOX,
  },
};

module.exports = defineConfig({
  admin: { disable: true },
  plugins: process.env.KINDRED_URL ? [companion] : [],
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    http: {
      storeCors: 'http://localhost',
      adminCors: 'http://localhost',
      authCors: 'http://localhost',
      jwtSecret: 'fixture',
      cookieSecret: 'fixture',
    },
  },
});
