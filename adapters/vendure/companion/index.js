'use strict';

const { randomUUID } = require('node:crypto');
const core = require('@vendure/core');
const { CartLines } = require('./lib/cart-lines.js');
const { Outbox } = require('./lib/outbox.js');
const { ShopReader } = require('./lib/shop-reader.js');
const { visitorKey } = require('./lib/visitor.js');

const LOG = 'KindredPlugin';

/** What shoppers do. The rest names nobody: a shopper's order moves stock, too, and a refund is of an order. */
const SHOPPERS_ACTS = new Set(['OrderPlacedEvent', 'OrderLineEvent', 'SearchEvent', 'LoginEvent']);

/**
 * @typedef {object} KindredOptions
 * @property {string} url the webhook address that Kindred's connect page shows
 * @property {string} secret the signing secret that was entered there
 * @property {string} outboxDirectory where messages wait; must outlive the process
 * @property {(request: object) => string | undefined} [visitorKey] where the storefront puts the
 *     widget's visitor key
 */

/**
 * Listens to Vendure's event bus. Events are taken after their transaction was committed, one after
 * the other, completed by what they leave out, and put into the outbox.
 */
class KindredPlugin {
  /** @type {KindredOptions} */
  static options;

  /**
   * @param {KindredOptions} options
   * @returns {typeof KindredPlugin}
   */
  static init(options) {
    for (const name of ['url', 'secret', 'outboxDirectory']) {
      if (!options?.[name]) {
        throw new Error(`KindredPlugin needs the option ${name}`);
      }
    }
    KindredPlugin.options = options;
    return KindredPlugin;
  }

  constructor(eventBus, processContext, ...services) {
    this.eventBus = eventBus;
    this.processContext = processContext;
    this.shop = new ShopReader(...services);
    this.cartLines = new CartLines();
    this.work = Promise.resolve();
    this.subscriptions = [];
  }

  onApplicationBootstrap() {
    const { url, secret, outboxDirectory } = KindredPlugin.options;
    const log = (message) => core.Logger.warn(message, LOG);
    this.outbox = new Outbox({ directory: outboxDirectory, url, secret, log });
    for (const [topic, describe] of Object.entries(this.#topics())) {
      this.subscriptions.push(
        this.eventBus
          .ofType(core[topic])
          .subscribe((event) => this.#enqueue(topic, event, describe)),
      );
    }
    // the worker writes to the same folder; one of the two is enough to deliver
    if (this.processContext.isServer) {
      this.outbox.start();
    }
  }

  async onApplicationShutdown() {
    this.subscriptions.forEach((subscription) => subscription.unsubscribe());
    await this.work;
    await this.outbox?.stop();
  }

  /** What is told of each event; undefined when there is nothing to tell. */
  #topics() {
    const products = (find) => async (event) => {
      const ids = [...new Set((await find(event)).map(String))];
      return ids.length === 0 ? undefined : { data: {}, products: ids };
    };
    return {
      ProductEvent: async (event) =>
        event.type === 'deleted'
          ? { data: { entity: { id: event.entity.id } } }
          : { data: { entity: { id: event.entity.id } }, products: [String(event.entity.id)] },
      ProductVariantEvent: products((event) => this.shop.productIds(event.ctx, event.entity)),
      StockMovementEvent: products((event) =>
        this.shop.productIdsOfVariants(
          event.ctx,
          event.stockMovements.map((movement) => movement.productVariant.id),
        ),
      ),
      OrderPlacedEvent: async (event) => ({
        data: { order: await this.shop.order(event.ctx, event.order.id) },
      }),
      OrderStateTransitionEvent: async (event) =>
        event.toState === 'Cancelled'
          ? { data: { fromState: event.fromState, toState: event.toState, order: named(event.order) } }
          : undefined,
      RefundEvent: (event) => this.#refund(event),
      RefundStateTransitionEvent: (event) => this.#refund(event),
      OrderLineEvent: (event) => this.#cartLine(event),
      SearchEvent: async (event) => ({ data: { input: { term: event.input.term } } }),
      LoginEvent: async (event) => ({ data: {}, userId: event.user.id }),
      CustomerEvent: async (event) =>
        event.type === 'deleted' ? { data: { entity: { id: event.entity.id } } } : undefined,
    };
  }

  async #refund(event) {
    const refund = await this.shop.refund(event.ctx, event.refund);
    // what is pending may still fail; its settlement is an event of its own
    if (refund.state !== 'Settled') {
      return undefined;
    }
    const { customerId, ...order } = await this.shop.order(event.ctx, event.order.id);
    return { data: { refund, order } };
  }

  /** Lines of an order that was placed are no longer a cart: `active` tells the two apart. */
  async #cartLine(event) {
    const { order, orderLine, type } = event;
    if (type === 'cancelled' || order.active === false) {
      return undefined;
    }
    const previousQuantity = this.cartLines.moved(orderLine.id, type, orderLine.quantity);
    if (type === 'updated' && previousQuantity === orderLine.quantity) {
      return undefined; // Vendure tells of each new line twice
    }
    const [productId] = await this.shop.productIdsOfVariants(event.ctx, [
      orderLine.productVariantId ?? orderLine.productVariant?.id,
    ]);
    return {
      data: {
        order: { id: order.id, code: order.code, customerId: order.customerId ?? order.customer?.id },
        orderLine: { id: orderLine.id, quantity: orderLine.quantity, productId, previousQuantity },
      },
    };
  }

  /** One after the other, so that messages leave in the order of events. */
  #enqueue(topic, event, describe) {
    this.work = this.work
      .then(() => this.#tell(topic, event, describe))
      .catch((error) => core.Logger.error(`${topic} was not told: ${error.message}`, LOG));
  }

  async #tell(topic, event, describe) {
    const told = await describe(event);
    if (!told) {
      return;
    }
    const message = {
      id: randomUUID(),
      topic,
      type: event.type,
      createdAt: event.createdAt.toISOString(),
      ctx: await this.#context(event.ctx, topic, told.userId),
      data: told.data,
    };
    if (told.products) {
      message.data.productIds = told.products;
      message.resource = await this.#states(event.ctx, told.products);
    }
    this.outbox.put(message);
  }

  /** When a state cannot be read, the message goes without: the adapter fetches it back. */
  async #states(ctx, ids) {
    try {
      const products = [];
      const asOf = new Date().toISOString();
      for (const id of ids) {
        products.push({ id, product: (await this.shop.product(ctx, id)) ?? null });
      }
      return { asOf, products };
    } catch (error) {
      core.Logger.warn(`product ${ids} could not be read: ${error.message}`, LOG);
      return undefined;
    }
  }

  async #context(ctx, topic, userId) {
    const isNamed = ctx.apiType === 'shop' && SHOPPERS_ACTS.has(topic);
    return {
      apiType: ctx.apiType,
      channelCode: ctx.channel?.code,
      currencyCode: ctx.currencyCode,
      customerId: isNamed ? await this.shop.customerId(ctx, userId ?? ctx.activeUserId) : undefined,
      visitorKey: isNamed ? visitorKey(ctx.req, KindredPlugin.options.visitorKey) : undefined,
    };
  }
}

function named(order) {
  return { id: order.id, code: order.code };
}

// what decorators would say in TypeScript
Reflect.defineMetadata(
  'design:paramtypes',
  [
    core.EventBus,
    core.ProcessContext,
    core.TransactionalConnection,
    core.ProductService,
    core.ProductVariantService,
    core.CollectionService,
    core.StockLevelService,
    core.OrderService,
    core.CustomerService,
    core.ConfigService,
  ],
  KindredPlugin,
);
core.VendurePlugin({
  imports: [core.PluginCommonModule],
  compatibility: '>=3.0.0 <4.0.0',
})(KindredPlugin);

module.exports = { KindredPlugin };
