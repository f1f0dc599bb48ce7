package org.kindred.spi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigValuesTest {

  private final ConfigValues values = ConfigValues.of(Map.of("secret", "s3cret", "empty", " "));

  @Test
  void toStringShouldShowNamesOnly() {
    assertThat(values.toString()).contains("secret").doesNotContain("s3cret");
  }

  @Test
  void findShouldTreatBlankAsMissing() {
    assertThat(values.find("empty")).isEmpty();
    assertThat(values.find("secret")).contains("s3cret");
  }

  @Test
  void getShouldNameTheMissingSetting() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> values.get("api-key"))
        .withMessageContaining("api-key");
  }

  @Test
  void propertyShouldRefuseAChoiceWithoutChoices() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfigProperty.required("mode", "Mode", "", ConfigProperty.Type.CHOICE));
  }
}
