package org.kindred.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kindred.core.adapter.AdapterRegistry;
import org.kindred.core.adapter.AdapterWords;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.config.ConfigProperty;
import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;

class AdapterWordsTest {
  private static final AdapterRegistry INSTALLED = new AdapterRegistry();
  private static final String CHINESE = ".*\\p{IsHan}.*";

  @Test
  void everyInstalledAdapterShouldExplainItselfInChinese() {
    assertThat(INSTALLED.descriptors()).hasSizeGreaterThan(8);
    for (AdapterDescriptor descriptor : INSTALLED.descriptors()) {
      AdapterWords words = INSTALLED.words(descriptor.platform(), Locale.SIMPLIFIED_CHINESE);

      for (ConfigProperty property : descriptor.properties()) {
        assertThat(words.description(property))
            .as("%s of %s", property.name(), descriptor.platform())
            .matches(CHINESE);
      }
      assertThat(words.where(Placement.HOME_PAGE, new EmbedInstructions("", "")))
          .as("%s", descriptor.platform())
          .matches(CHINESE);
    }
  }

  @Test
  void whatAnAdapterHasNoWordsForShouldBeSaidInItsEnglish() {
    for (AdapterDescriptor descriptor : INSTALLED.descriptors()) {
      AdapterWords words = INSTALLED.words(descriptor.platform(), Locale.GERMAN);

      assertThat(words.name(descriptor)).isEqualTo(descriptor.displayName());
    }
  }
}
