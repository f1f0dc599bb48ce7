package org.kindred.storefront.dataimport;

import java.io.IOException;
import java.io.InputStream;
import javax.crypto.Mac;

/**
 * A body that is checked while it is read: its end is reached only when it matches its signature,
 * otherwise the last read throws {@link SignatureMismatchException}. Not thread-safe.
 */
final class SignedStream extends InputStream {

  private final InputStream body;
  private final Signature signature;
  private final Mac mac;
  private boolean isVerified;

  SignedStream(InputStream body, Signature signature, String secret) {
    this.body = body;
    this.signature = signature;
    this.mac = Signature.mac(secret);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = body.read(target, offset, length);
    if (read > 0) {
      mac.update(target, offset, read);
    } else if (read < 0) {
      verify();
    }
    return read;
  }

  private void verify() throws SignatureMismatchException {
    if (!isVerified && !signature.matches(mac.doFinal())) {
      throw new SignatureMismatchException();
    }
    isVerified = true;
  }
}
