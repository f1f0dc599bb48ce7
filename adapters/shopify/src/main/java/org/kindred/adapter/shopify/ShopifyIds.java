package org.kindred.adapter.shopify;

import org.kindred.adapter.support.JsonFields;

/**
 * Ids in their two spellings: {@code 788032119674292922} and {@code gid://shopify/Product/788…}.
 */
final class ShopifyIds {

  private ShopifyIds() {}

  /** The digits of the global id in a field. */
  static String number(JsonFields fields, String name) {
    return number(fields.text(name));
  }

  static String number(String globalId) {
    String path = globalId.split("\\?", -1)[0];
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String global(String type, String number) {
    return "gid://shopify/" + type + "/" + number;
  }
}
