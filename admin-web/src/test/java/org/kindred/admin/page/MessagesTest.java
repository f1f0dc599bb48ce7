package org.kindred.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.core.account.AccountRefusedException;
import org.kindred.core.account.PasswordRules;
import org.kindred.core.account.Role;
import org.kindred.core.account.StaffAction;
import org.kindred.core.dataimport.ImportKind;
import org.kindred.core.dataimport.ImportState;
import org.kindred.core.experiment.Arm;
import org.kindred.core.experiment.Verdict;
import org.kindred.core.interaction.InteractionType;
import org.kindred.core.modelstore.ModelState;
import org.kindred.core.recommendation.Strategy;
import org.kindred.core.reconcile.ReconcilePhase;
import org.kindred.core.reconcile.ReconcileState;
import org.kindred.core.shop.ShopState;
import org.kindred.core.social.SocialLinkKind;
import org.kindred.core.subscription.SubscriptionCause;
import org.kindred.core.subscription.SubscriptionFailure;
import org.kindred.core.subscription.SubscriptionState;
import org.kindred.core.training.TrainingPhase;
import org.kindred.core.training.TrainingState;
import org.kindred.core.training.TrainingTrigger;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Consent;

class MessagesTest {

  private static final List<Class<? extends Enum<?>>> LABELLED =
      List.of(
          Role.class,
          AccountRefusedException.Reason.class,
          PasswordRules.Fault.class,
          StaffAction.class,
          ImportKind.class,
          ImportState.class,
          ReconcileState.class,
          ReconcilePhase.class,
          SubscriptionState.class,
          SubscriptionCause.class,
          SubscriptionFailure.class,
          TrainingState.class,
          TrainingPhase.class,
          TrainingTrigger.class,
          ModelState.class,
          ShopState.class,
          Availability.class,
          Placement.class,
          Strategy.class,
          Arm.class,
          InteractionType.class,
          SocialLinkKind.class,
          Consent.class,
          Verdict.class);

  /** {@code msg['key']} and {@code fmt.text('key')} in pages; quoted keys in page beans. */
  private static final Pattern IN_PAGE = Pattern.compile("(?:msg\\[|fmt\\.text\\()'([A-Za-z.]+)'");

  private static final Pattern CHOSEN_IN_PAGE = Pattern.compile("msg\\['([A-Za-z.]+)']");

  private static final Pattern IN_BEAN =
      Pattern.compile(
          "(?:notices\\.(?:done|refuse)|presentation\\.text|texts\\.text|texts\\(\\)\\s*\\.get|texts\\.get"
              + "|again|change)\\(?\\s*\"([a-z]+\\.[A-Za-z.]+)\"");

  private final Properties english = load("messages.properties");
  private final Properties chinese = load("messages_zh.properties");

  @Test
  void bothLanguagesShouldHaveTheSameKeys() {
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
  }

  @Test
  void bothLanguagesShouldFillTheSamePlaces() {
    for (String key : english.stringPropertyNames()) {
      assertThat(places(chinese, key)).as(key).isEqualTo(places(english, key));
    }
  }

  @Test
  void noTextShouldBeEmpty() {
    Stream.of(english, chinese)
        .forEach(
            texts ->
                assertThat(texts.stringPropertyNames())
                    .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotBlank()));
  }

  @Test
  void everyKeyThatAPageUsesShouldExist() {
    Set<String> used = keys(Path.of("src/main/webapp"), ".xhtml", IN_PAGE);
    used.addAll(keys(Path.of("src/main/webapp"), ".xhtml", CHOSEN_IN_PAGE));

    assertThat(used).hasSizeGreaterThan(150);
    assertThat(english.stringPropertyNames())
        .containsAll(used.stream().filter(key -> !key.endsWith(".")).toList());
  }

  @Test
  void everyKeyThatABeanUsesShouldExist() {
    Set<String> used = keys(Path.of("src/main/java"), ".java", IN_BEAN);

    assertThat(used).hasSizeGreaterThan(40);
    assertThat(english.stringPropertyNames()).containsAll(used);
  }

  @Test
  void everyConstantThatIsShownShouldHaveALabel() {
    for (Class<? extends Enum<?>> type : LABELLED) {
      for (Enum<?> constant : type.getEnumConstants()) {
        assertThat(english.stringPropertyNames())
            .contains(type.getSimpleName() + "." + constant.name());
      }
    }
  }

  private static int places(Properties texts, String key) {
    return new MessageFormat(texts.getProperty(key)).getFormatsByArgumentIndex().length;
  }

  private static Set<String> keys(Path folder, String ending, Pattern pattern) {
    return SourceFiles.texts(folder, ending).stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties load(String name) {
    Properties texts = new Properties();
    try (InputStream file = MessagesTest.class.getResourceAsStream("/org/kindred/admin/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no " + name);
      }
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
