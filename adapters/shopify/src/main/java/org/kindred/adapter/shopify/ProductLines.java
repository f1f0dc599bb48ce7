package org.kindred.adapter.shopify;

import java.util.List;
import org.kindred.adapter.support.JsonFields;

/** A product and its variants as GraphQL gives them, apart from each other or one in the other. */
record ProductLines(JsonFields product, List<JsonFields> variants) {}
