package org.kindred.adapter.vendure;

/** What is asked of the Admin API; the companion's resources have the same shape. */
final class VendureQueries {

  private static final String PRODUCT =
      """
      id name slug description enabled updatedAt
      featuredAsset { preview }
      collections { name isPrivate breadcrumbs { name } }
      facetValues { name facet { code } }
      variants {
        id enabled priceWithTax currencyCode stockLevel trackInventory
        stockLevels { stockOnHand stockAllocated }
      }
      """;

  private static final String ORDER =
      """
      id code type state orderPlacedAt updatedAt currencyCode total totalWithTax
      customer { id }
      lines {
        id quantity orderPlacedQuantity proratedUnitPrice proratedLinePrice
        productVariant { productId }
      }
      payments { refunds { id total state updatedAt lines { orderLineId quantity } } }
      """;

  static final String LOGIN =
      """
      mutation ($username: String!, $password: String!) {
        login(username: $username, password: $password) {
          __typename
          ... on ErrorResult { message }
        }
      }
      """;

  static final String CHECK =
      """
      { products(options: {take: 1}) { totalItems } orders(options: {take: 1}) { totalItems } }
      """;

  static final String PRODUCT_BY_ID = "query ($id: ID!) { product(id: $id) {" + PRODUCT + "} }";

  static final String VARIANT_BY_ID = "query ($id: ID!) { productVariant(id: $id) { productId } }";

  static final String ORDER_BY_ID = "query ($id: ID!) { order(id: $id) {" + ORDER + "} }";

  static final String PRODUCTS =
      "query ($options: ProductListOptions) { products(options: $options) { totalItems items {"
          + PRODUCT
          + "} } }";

  static final String PRODUCT_IDS =
      "query ($options: ProductListOptions) { products(options: $options) { totalItems items {"
          + " id enabled } } }";

  static final String ORDERS =
      "query ($options: OrderListOptions) { orders(options: $options) { totalItems items {"
          + ORDER
          + "} } }";

  private VendureQueries() {}
}
