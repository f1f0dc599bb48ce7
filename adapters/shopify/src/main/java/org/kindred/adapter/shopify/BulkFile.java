package org.kindred.adapter.shopify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kindred.adapter.support.JsonBody;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.error.MalformedPayloadException;

/**
 * A stretch of the file that a bulk operation writes: one JSON object a line, and after each
 * product its variants, which name it as their {@code __parentId}.
 *
 * @param products each with the lines that follow it
 * @param length how many bytes of the stretch these products take up
 */
record BulkFile(List<ProductLines> products, int length) {

  /**
   * Reads the whole products of a stretch that begins with a product.
   *
   * @param last whether the file ends with it; otherwise its last product may be cut off and is
   *     left for the next stretch
   */
  static BulkFile read(byte[] stretch, boolean last) {
    List<ProductLines> entries = new ArrayList<>();
    int startOfLast = 0;
    int start = 0;
    while (start < stretch.length) {
      int end = endOfLine(stretch, start);
      if (end == stretch.length && !last) {
        break;
      }
      if (end > start) {
        JsonFields line = JsonBody.object(Arrays.copyOfRange(stretch, start, end));
        if (line.has("__parentId")) {
          variantsOfLast(entries).add(line);
        } else {
          startOfLast = start;
          entries.add(new ProductLines(line, new ArrayList<>()));
        }
      }
      start = end + 1;
    }
    if (last) {
      return new BulkFile(entries, stretch.length);
    }
    if (entries.size() < 2) {
      throw new MalformedPayloadException(
          "a product of the bulk file is longer than " + stretch.length + " bytes");
    }
    return new BulkFile(entries.subList(0, entries.size() - 1), startOfLast);
  }

  private static List<JsonFields> variantsOfLast(List<ProductLines> entries) {
    if (entries.isEmpty()) {
      throw new MalformedPayloadException("the bulk file has a variant before its product");
    }
    return entries.get(entries.size() - 1).variants();
  }

  private static int endOfLine(byte[] stretch, int start) {
    int end = start;
    while (end < stretch.length && stretch[end] != '\n') {
      end++;
    }
    return end;
  }
}
