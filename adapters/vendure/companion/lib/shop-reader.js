'use strict';

const core = require('@vendure/core');

/** Reads what events leave out, in the shape of the Admin API and without anybody's name. */
class ShopReader {
  constructor(connection, products, variants, collections, stock, orders, customers, config) {
    this.connection = connection;
    this.products = products;
    this.variants = variants;
    this.collections = collections;
    this.stock = stock;
    this.orders = orders;
    this.customers = customers;
    this.config = config;
  }

  /** The product with all its variants; undefined when it is gone. */
  async product(ctx, id) {
    const product = await this.products.findOne(ctx, id, ['featuredAsset', 'facetValues']);
    if (!product) {
      return undefined;
    }
    const variants = await this.#variants(ctx, product.id);
    return {
      id: product.id,
      name: product.name,
      slug: product.slug,
      description: product.description,
      enabled: product.enabled,
      featuredAsset: this.#asset(ctx, product.featuredAsset),
      collections: await this.#collections(ctx, product.id),
      facetValues: (product.facetValues ?? []).map((value) => ({
        name: value.name,
        facet: { code: value.facet.code },
      })),
      variants: await Promise.all(variants.map((variant) => this.#variant(ctx, variant))),
    };
  }

  /** All of them, page by page: what a shopper caused is held to the Shop API's limit. */
  async #variants(ctx, productId) {
    const { shopListQueryLimit, adminListQueryLimit } = this.config.apiOptions;
    const take = Math.min(shopListQueryLimit, adminListQueryLimit);
    const all = [];
    for (;;) {
      const page = { take, skip: all.length };
      const { items, totalItems } = await this.variants.getVariantsByProductId(ctx, productId, page);
      all.push(...items);
      if (items.length === 0 || all.length >= totalItems) {
        return all;
      }
    }
  }

  async #variant(ctx, variant) {
    const { stockOnHand, stockAllocated } = await this.stock.getAvailableStock(ctx, variant.id);
    return {
      id: variant.id,
      enabled: variant.enabled,
      priceWithTax: variant.priceWithTax,
      currencyCode: variant.currencyCode,
      stockLevel: await this.variants.getDisplayStockLevel(ctx, variant),
      trackInventory: variant.trackInventory,
      stockLevels: [{ stockOnHand, stockAllocated }],
    };
  }

  async #collections(ctx, productId) {
    const found = await this.collections.getCollectionsByProductId(ctx, productId, true);
    return Promise.all(
      found.map(async (collection) => ({
        name: collection.name,
        isPrivate: collection.isPrivate,
        breadcrumbs: (await this.collections.getBreadcrumbs(ctx, collection)).map(({ name }) => ({
          name,
        })),
      })),
    );
  }

  /** Only as an absolute address; which one it has, the shop's asset storage knows. */
  #asset(ctx, asset) {
    const { assetStorageStrategy } = this.config.assetOptions;
    const preview =
      asset && ctx.req && assetStorageStrategy.toAbsoluteUrl
        ? assetStorageStrategy.toAbsoluteUrl(ctx.req, asset.preview)
        : asset?.preview;
    return /^https?:\/\//.test(preview ?? '') ? { preview } : null;
  }

  /** The products of variants as an event holds them: one or several. */
  async productIds(ctx, entity) {
    const variants = Array.isArray(entity) ? entity : [entity];
    const known = variants.filter((variant) => variant.productId).map((one) => one.productId);
    const rest = variants.filter((variant) => !variant.productId).map((one) => one.id);
    return [...known, ...(await this.productIdsOfVariants(ctx, rest))];
  }

  /** The products of variants by id, deleted ones included. */
  async productIdsOfVariants(ctx, ids) {
    if (ids.length === 0) {
      return [];
    }
    const rows = await this.connection
      .getRepository(ctx, core.ProductVariant)
      .createQueryBuilder('variant')
      .select(['variant.id', 'variant.productId'])
      .where('variant.id IN (:...ids)', { ids })
      .getMany();
    return rows.map((row) => row.productId);
  }

  /** The order with its lines; they must be loaded before Vendure can compute its sums. */
  async order(ctx, id) {
    const order = await this.orders.findOne(ctx, id, [
      'lines',
      'lines.productVariant',
      'customer',
      'shippingLines',
      'surcharges',
    ]);
    return {
      id: order.id,
      code: order.code,
      type: order.type,
      state: order.state,
      orderPlacedAt: order.orderPlacedAt?.toISOString() ?? null,
      currencyCode: order.currencyCode,
      total: order.total,
      totalWithTax: order.totalWithTax,
      customerId: order.customer?.id,
      lines: order.lines.map((line) => ({
        id: line.id,
        quantity: line.quantity,
        orderPlacedQuantity: line.orderPlacedQuantity,
        proratedUnitPrice: line.proratedUnitPrice,
        proratedLinePrice: line.proratedLinePrice,
        productVariant: { productId: line.productVariant.productId },
      })),
    };
  }

  /** The refund with the lines that it names. */
  async refund(ctx, { id }) {
    const refund = await this.connection
      .getRepository(ctx, core.Refund)
      .findOneOrFail({ where: { id }, relations: ['lines'] });
    return {
      id: refund.id,
      state: refund.state,
      total: refund.total,
      updatedAt: refund.updatedAt.toISOString(),
      lines: refund.lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
    };
  }

  /** The account of a user; undefined for administrators and nobody. */
  async customerId(ctx, userId) {
    if (!userId) {
      return undefined;
    }
    return (await this.customers.findOneByUserId(ctx, userId, false))?.id;
  }
}

module.exports = { ShopReader };
