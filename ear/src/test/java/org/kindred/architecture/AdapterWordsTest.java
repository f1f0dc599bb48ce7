package org.kindred.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kindred.core.adapter.AdapterRegistry;
import org.kindred.core.adapter.AdapterWords;
import org.kindred.spi.AdapterDescriptor;
import org.kindred.spi.PlatformId;
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
  void everyReasonOfAnAdapterShouldBeSaidInChineseWithAllThatItNames() {
    for (AdapterDescriptor descriptor : INSTALLED.descriptors()) {
      INSTALLED
          .words(descriptor.platform(), Locale.SIMPLIFIED_CHINESE)
          .reasons()
          .forEach(
              (english, chinese) -> {
                assertThat(chinese).as("%s: %s", descriptor.platform(), english).matches(CHINESE);
                assertThat(places(chinese)).as(chinese).isEqualTo(places(english));
              });
    }
    assertThat(INSTALLED.words(new PlatformId("shopify"), Locale.GERMAN).reasons())
        .containsEntry("product {0} has no variants", "product {0} has no variants");
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @Test
  void whatAnAdapterHasNoWordsForShouldBeSaidInItsEnglish() {
    for (AdapterDescriptor descriptor : INSTALLED.descriptors()) {
      AdapterWords words = INSTALLED.words(descriptor.platform(), Locale.GERMAN);

      assertThat(words.name(descriptor)).isEqualTo(descriptor.displayName());
    }
  }
}
