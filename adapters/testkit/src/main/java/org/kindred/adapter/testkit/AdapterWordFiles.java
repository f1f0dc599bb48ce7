package org.kindred.adapter.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.kindred.spi.ShopAdapterFactory;

/** The files with an adapter's words in other languages. */
final class AdapterWordFiles {

  private AdapterWordFiles() {}

  /** Empty when there is no such file. */
  static Properties chinese(ShopAdapterFactory factory) {
    return read(factory, "words_zh.properties");
  }

  /** The reasons in the words of the code; empty when there is no such file. */
  static Properties english(ShopAdapterFactory factory) {
    return read(factory, "words.properties");
  }

  private static Properties read(ShopAdapterFactory factory, String name) {
    Properties words = new Properties();
    try (InputStream file = factory.getClass().getResourceAsStream(name)) {
      if (file != null) {
        words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
