package org.kindred.storefront.widget;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The script as the build minified it. Immutable. */
final class WidgetScript {

  private static final String RESOURCE = "widget.js";
  private static final int ETAG_BYTES = 12;

  private final byte[] plain;
  private final byte[] zipped;
  private final String hash;

  private WidgetScript(byte[] plain) {
    this.plain = plain;
    this.zipped = zip(plain);
    this.hash = hash(plain);
  }

  static WidgetScript load() {
    try (InputStream script = WidgetScript.class.getResourceAsStream(RESOURCE)) {
      if (script == null) {
        throw new IllegalStateException("the build left no " + RESOURCE);
      }
      return new WidgetScript(script.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes(boolean compressed) {
    return compressed ? zipped : plain;
  }

  /** Another one for each form, as HTTP wants it. */
  String entityTag(boolean compressed) {
    return '"' + hash + (compressed ? "-gz" : "") + '"';
  }

  private static byte[] zip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new SmallestGzip(bytes)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String hash(byte[] plain) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, ETAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(ByteArrayOutputStream target) throws IOException {
      super(target);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
