package org.kindred.admin.shop;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.admin.page.Language;
import org.kindred.admin.page.Presentation;
import org.kindred.admin.page.Sentences;
import org.kindred.core.adapter.AdapterRegistry;
import org.kindred.core.adapter.AdapterWords;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
import org.kindred.spi.ShopAdapterFactory;
import org.kindred.spi.config.ConfigProperty;

/** What platforms say, in the reader's language. */
@Named
@RequestScoped
public class PlatformWords {

  private final AdapterRegistry registry;
  private final Language language;
  private final Presentation presentation;
  private final Map<PlatformId, Sentences> sentences = new HashMap<>();

  @Inject
  public PlatformWords(AdapterRegistry registry, Language language, Presentation presentation) {
    this.registry = registry;
    this.language = language;
    this.presentation = presentation;
  }

  public AdapterWords of(PlatformId platform) {
    return registry.words(platform, language.getLocale());
  }

  /** What the platform is called; its id where no adapter for it is installed. */
  public String name(PlatformId platform) {
    return registry
        .find(platform)
        .map(factory -> of(platform).name(factory.descriptor()))
        .orElse(platform.value());
  }

  /**
   * Why something did not work with a shop of the platform; settings are called by their labels.
   */
  public String say(PlatformId platform, @Nullable String reason) {
    return reason == null
        ? ""
        : sentences
            .computeIfAbsent(platform, each -> presentation.sentences().and(of(each).reasons()))
            .say(reason, part -> label(platform, part));
  }

  /** The label of a setting; what names none stays. */
  private String label(PlatformId platform, String part) {
    return properties(platform).stream()
        .filter(property -> property.name().equals(part))
        .map(of(platform)::label)
        .findFirst()
        .orElse(part);
  }

  private List<ConfigProperty> properties(PlatformId platform) {
    return registry
        .find(platform)
        .map(ShopAdapterFactory::descriptor)
        .map(AdapterDescriptor::properties)
        .orElse(List.of());
  }
}
