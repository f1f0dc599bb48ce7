'use strict';

// What is read of each entity: what the adapter needs and nothing about people but their ids.

const PRODUCT = [
  'id',
  'title',
  'handle',
  'description',
  'status',
  'thumbnail',
  'updated_at',
  'deleted_at',
  'images.url',
  'categories.name',
  'categories.is_internal',
  'categories.parent_category.name',
  'categories.parent_category.parent_category.name',
  'variants.id',
  'variants.manage_inventory',
  'variants.allow_backorder',
  'variants.prices.*',
  'variants.prices.price_list.*',
  'variants.inventory_items.required_quantity',
  'variants.inventory_items.inventory.location_levels.stocked_quantity',
  'variants.inventory_items.inventory.location_levels.reserved_quantity',
];

/** Names nobody: a refund says which order it is of, and that says whose. */
const REFUNDED_ORDER = [
  'id',
  'status',
  'created_at',
  'updated_at',
  'canceled_at',
  'currency_code',
  'total',
  'tax_total',
  'items.*',
  'payment_collections.payments.id',
  'payment_collections.payments.refunds.*',
];

const ORDER = [...REFUNDED_ORDER, 'customer_id', 'metadata'];

const CART = ['id', 'customer_id', 'metadata', 'items.id', 'items.product_id', 'items.quantity'];

/**
 * Reads what an event is about.
 *
 * @param {string} name of the event
 * @param {string} id that the event carries
 * @param {{graph: (query: object) => Promise<{data: object[]}>}} query
 * @returns {Promise<object|undefined>} undefined when it is gone or belongs to nothing
 */
async function readResource(name, id, query) {
  const read = async (entity, fields, entityId) =>
    (await query.graph({ entity, fields, filters: { id: entityId } })).data[0];
  const product = (productId) => (productId ? read('product', PRODUCT, productId) : undefined);

  switch (name) {
    case 'product.created':
    case 'product.updated':
      return product(id);
    case 'product-variant.created':
    case 'product-variant.updated':
      return product((await read('product_variant', ['product_id'], id))?.product_id);
    case 'inventory.inventory-level.updated': {
      const level = await read('inventory_level', ['inventory_item_id'], id);
      const item =
        level && (await read('inventory_item', ['variants.product_id'], level.inventory_item_id));
      return product(item?.variants?.[0]?.product_id);
    }
    case 'order.placed':
      return read('order', ORDER, id);
    case 'payment.refunded': {
      const payment = await read('payment', ['payment_collection.order.id'], id);
      const orderId = payment?.payment_collection?.order?.id;
      return orderId && read('order', REFUNDED_ORDER, orderId);
    }
    case 'cart.created':
    case 'cart.updated':
      return read('cart', CART, id);
    default:
      return undefined;
  }
}

module.exports = { readResource };
