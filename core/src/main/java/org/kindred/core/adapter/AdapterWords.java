package org.kindred.core.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.config.ConfigProperty;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;

/**
 * What an adapter says to people in one language: from the file {@code words_<language>.properties}
 * beside its factory, and in the English of its descriptor where that says nothing. The reasons
 * that it gives for what did not work stand in English in {@code words.properties}. Immutable.
 */
public final class AdapterWords {

  private static final String REASON = "reason.";

  private final Properties words;
  private final Properties english;

  private AdapterWords(Properties words, Properties english) {
    this.words = words;
    this.english = english;
  }

  /** Those of an adapter that is not installed: none. */
  static AdapterWords none() {
    return new AdapterWords(new Properties(), new Properties());
  }

  static AdapterWords of(ShopAdapterFactory factory, Locale locale) {
    return new AdapterWords(
        read(factory, "words_" + locale.getLanguage() + ".properties"),
        read(factory, "words.properties"));
  }

  private static Properties read(ShopAdapterFactory factory, String file) {
    Properties words = new Properties();
    try (InputStream found = factory.getClass().getResourceAsStream(file)) {
      if (found != null) {
        words.load(new InputStreamReader(found, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The words of " + factory.getClass() + " cannot be read", e);
    }
    return words;
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

  /**
   * Why something did not work, as the adapter's code words it in English, with the same in this
   * language. Places such as {@code {0}} stand for what a reason names.
   */
  public Map<String, String> reasons() {
    return english.stringPropertyNames().stream()
        .filter(key -> key.startsWith(REASON))
        .map(key -> Map.entry(english.getProperty(key), key))
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                reason -> words.getProperty(reason.getValue(), reason.getKey())));
  }
}
