package org.kindred.demo.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** The shop's style sheet, script and icon. Safe for several threads. */
final class Assets {

  private static final Map<String, String> TYPES =
      Map.of(
          "shop.css", "text/css;charset=UTF-8",
          "shop.js", "text/javascript;charset=UTF-8",
          "otter.svg", "image/svg+xml");

  private final Map<String, Asset> byName = new TreeMap<>();
  private final String version;

  Assets() {
    CRC32 sum = new CRC32();
    TYPES.forEach((name, type) -> byName.put(name, new Asset(type, read(name))));
    byName.values().forEach(asset -> sum.update(asset.content()));
    version = HexFormat.of().toHexDigits((int) sum.getValue());
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Changes with any of their contents. */
  String version() {
    return version;
  }

  private static byte[] read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file and its media type. */
  static final class Asset {

    private final String type;
    private final byte[] content;

    Asset(String type, byte[] content) {
      this.type = type;
      this.content = content;
    }

    String type() {
      return type;
    }

    byte[] content() {
      return content;
    }

    @Override
    public String toString() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }
}
