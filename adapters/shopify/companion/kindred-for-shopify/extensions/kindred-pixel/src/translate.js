/**
 * From Shopify's standard events to those of Kindred's beacon, by name. Null for an event that names nothing to learn
 * from. Additions to the cart are not among them: webhooks tell those, and twice would count double.
 */
export const translations = {
  product_viewed: (event) => about(event, 'VIEW', event.data?.productVariant?.product),
  product_removed_from_cart: (event) =>
    about(event, 'REMOVE_FROM_CART', event.data?.cartLine?.merchandise?.product, quantity(event.data?.cartLine)),
  search_submitted: (event) => search(event, event.data?.searchResult?.query)
};

function about(event, type, product, more = {}) {
  return product?.id ? { ...facts(event, type), productId: String(product.id), ...more } : null;
}

function search(event, query) {
  return query?.trim() ? { ...facts(event, 'SEARCH'), query } : null;
}

function facts(event, type) {
  return { id: event.id, type, occurredAt: event.timestamp };
}

function quantity(line) {
  return Number.isInteger(line?.quantity) && line.quantity > 0 ? { quantity: line.quantity } : {};
}
