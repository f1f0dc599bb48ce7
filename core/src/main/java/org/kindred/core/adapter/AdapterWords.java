package org.kindred.core.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.config.ConfigProperty;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;

/**
 * What an adapter says to people in one language: from the file {@code words_<language>.properties}
 * beside its factory, and in the English of its descriptor where that says nothing. Immutable.
 */
public final class AdapterWords {

  private final Properties words;

  private AdapterWords(Properties words) {
    this.words = words;
  }

  /** Those of an adapter that is not installed: none. */
  static AdapterWords none() {
    return new AdapterWords(new Properties());
  }

  static AdapterWords of(ShopAdapterFactory factory, Locale locale) {
    Properties words = new Properties();
    String file = "words_" + locale.getLanguage() + ".properties";
    try (InputStream found = factory.getClass().getResourceAsStream(file)) {
      if (found != null) {
        words.load(new InputStreamReader(found, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The words of " + factory.getClass() + " cannot be read", e);
    }
    return new AdapterWords(words);
  }

  /** What the platform is called. */
  public String name(AdapterDescriptor descriptor) {
    return words.getProperty("name", descriptor.displayName());
  }

  public String label(ConfigProperty property) {
    return words.getProperty(property.name() + ".label", property.label());
  }

  public String description(ConfigProperty property) {
    return words.getProperty(property.name() + ".description", property.description());
  }

  /** Where the snippet goes: said of the placement, or of all. */
  public String where(Placement placement, EmbedInstructions instructions) {
    String ofAll = words.getProperty("where", instructions.where());
    return words.getProperty("where." + placement, ofAll);
  }
}
