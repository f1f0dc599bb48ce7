'use strict';

// A region, a warehouse, a way to ship, three categories and twelve products; and the two keys, written to SEED_TO.

const fs = require('node:fs');
const { ContainerRegistrationKeys, Modules, ProductStatus } = require('@medusajs/framework/utils');
const flows = require('@medusajs/medusa/core-flows');

const CATALOGUE = {
  Lamps: { 'Reading lamp': 49.9, 'Floor lamp': 89, Bulb: 10, Lantern: 24.5 },
  Camping: { Tent: 199, 'Sleeping bag': 79, 'Camping stove': 59, 'Sleeping mat': 39 },
  Kitchen: { Kettle: 35, 'Frying pan': 45, 'Bread knife': 29, 'Chopping board': 19 },
};

Object.defineProperty(exports, '__esModule', { value: true });
exports.default = async function seed({ container }) {
  const run = async (flow, input) => (await flow(container).run({ input })).result;
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const fulfillment = container.resolve(Modules.FULFILLMENT);

  const [store] = await container.resolve(Modules.STORE).listStores();
  const [channel] = await run(flows.createSalesChannelsWorkflow, {
    salesChannelsData: [{ name: 'Webshop' }],
  });
  await run(flows.updateStoresWorkflow, {
    selector: { id: store.id },
    update: {
      supported_currencies: [{ currency_code: 'usd', is_default: true }],
      default_sales_channel_id: channel.id,
    },
  });
  const [region] = await run(flows.createRegionsWorkflow, {
    regions: [
      { name: 'Here', currency_code: 'usd', countries: ['us'], payment_providers: ['pp_system_default'] },
    ],
  });
  await run(flows.createTaxRegionsWorkflow, [{ country_code: 'us', provider_id: 'tp_system' }]);

  const [warehouse] = await run(flows.createStockLocationsWorkflow, {
    locations: [{ name: 'Warehouse', address: { city: 'Springfield', country_code: 'US', address_1: '' } }],
  });
  const atWarehouse = { [Modules.STOCK_LOCATION]: { stock_location_id: warehouse.id } };
  await link.create({
    ...atWarehouse,
    [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
  });
  const [profile] = await run(flows.createShippingProfilesWorkflow, {
    data: [{ name: 'Parcels', type: 'default' }],
  });
  const zones = await fulfillment.createFulfillmentSets({
    name: 'Deliveries',
    type: 'shipping',
    service_zones: [{ name: 'Here', geo_zones: [{ country_code: 'us', type: 'country' }] }],
  });
  await link.create({ ...atWarehouse, [Modules.FULFILLMENT]: { fulfillment_set_id: zones.id } });
  await run(flows.createShippingOptionsWorkflow, [
    {
      name: 'Parcel',
      price_type: 'flat',
      provider_id: 'manual_manual',
      service_zone_id: zones.service_zones[0].id,
      shipping_profile_id: profile.id,
      type: { label: 'Parcel', description: 'Two days', code: 'parcel' },
      prices: [{ currency_code: 'usd', amount: 5 }],
      rules: [
        { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
        { attribute: 'is_return', value: 'false', operator: 'eq' },
      ],
    },
  ]);
  await run(flows.linkSalesChannelsToStockLocationWorkflow, { id: warehouse.id, add: [channel.id] });

  const key = async (type) =>
    (await run(flows.createApiKeysWorkflow, { api_keys: [{ title: type, type, created_by: '' }] }))[0];
  const publishable = await key('publishable');
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: publishable.id, add: [channel.id] });
  const secret = await key('secret');

  const categories = await run(flows.createProductCategoriesWorkflow, {
    product_categories: Object.keys(CATALOGUE).map((name) => ({ name, is_active: true })),
  });
  await run(flows.createProductsWorkflow, {
    products: categories.flatMap((category) =>
      Object.entries(CATALOGUE[category.name]).map(([title, amount]) => ({
        title,
        handle: title.toLowerCase().replaceAll(' ', '-'),
        category_ids: [category.id],
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: profile.id,
        options: [{ title: 'Size', values: ['One'] }],
        variants: [
          {
            title: 'One',
            sku: title.toUpperCase().replaceAll(' ', '-'),
            options: { Size: 'One' },
            prices: [{ amount, currency_code: 'usd' }],
          },
        ],
        sales_channels: [{ id: channel.id }],
      })),
    ),
  });
  const { data: items } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'inventory_item', fields: ['id'] });
  await run(flows.createInventoryLevelsWorkflow, {
    inventory_levels: items.map(({ id }) => ({
      inventory_item_id: id,
      location_id: warehouse.id,
      stocked_quantity: 100,
    })),
  });

  fs.writeFileSync(
    process.env.SEED_TO,
    JSON.stringify({ region: region.id, publishable: publishable.token, secret: secret.token }),
  );
};
