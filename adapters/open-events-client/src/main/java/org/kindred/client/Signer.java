package org.kindred.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with the shop's secret. Safe for several threads. */
final class Signer {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BUFFER = 1 << 16;

  private final SecretKeySpec key;

  Signer(String secret) {
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  String sign(byte[] content) {
    return text(mac().doFinal(content));
  }

  String sign(String content) {
    return sign(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads the file once, without holding it. */
  String sign(Path file) throws IOException {
    Mac mac = mac();
    byte[] buffer = new byte[BUFFER];
    try (InputStream content = Files.newInputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        mac.update(buffer, 0, read);
      }
    }
    return text(mac.doFinal());
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static String text(byte[] signature) {
    return "sha256=" + HexFormat.of().formatHex(signature);
  }
}
