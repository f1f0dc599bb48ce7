package org.kindred.storefront.door;

import java.io.IOException;
import java.io.InputStream;
import org.kindred.storefront.problem.Problem;
import org.kindred.storefront.problem.RefusedRequestException;

/** Reads bodies that strangers send. */
public final class Bodies {

  private Bodies() {}

  /**
   * The whole body, of which at most one byte beyond the limit is ever read.
   *
   * @param declaredLength what the caller announced, negative when nothing
   * @throws RefusedRequestException with status 413 when it is longer than the limit
   */
  public static byte[] read(InputStream body, long declaredLength, int limit) throws IOException {
    if (declaredLength > limit) {
      throw new RefusedRequestException(Problem.tooLarge(limit));
    }
    byte[] bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new RefusedRequestException(Problem.tooLarge(limit));
    }
    return bytes;
  }
}
