package org.kindred.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);
  private static final Sentences CHINESE = Sentences.in(Locale.SIMPLIFIED_CHINESE);

  private final ResourceBundle english =
      ResourceBundle.getBundle("org.kindred.admin.sentences", Locale.ROOT);
  private final ResourceBundle chinese =
      ResourceBundle.getBundle("org.kindred.admin.sentences", Locale.SIMPLIFIED_CHINESE);

  @Test
  void sayShouldFillThePlacesOfTheOtherLanguage() {
    assertThat(CHINESE.say("The line has 7 fields, the header names 5"))
        .isEqualTo("此行有 7 个字段，标题行只有 5 个");
  }

  @Test
  void sayShouldSayTheSentencesWithinASentence() {
    assertThat(CHINESE.say("price must be a decimal number such as 12.34, got \"cheap\""))
        .isEqualTo("price 应为小数，例如 12.34，实际为“cheap”");
  }

  @Test
  void sayShouldPreferTheSentenceThatSaysMore() {
    assertThat(CHINESE.say("events[0].id must be a string, got 5"))
        .isEqualTo("events[0].id 应为字符串，实际为 5");
    assertThat(CHINESE.say("event e-1: order 7 has no lines")).isEqualTo("事件 e-1：订单 7 没有明细");
  }

  @Test
  void sayShouldNameWhatASentenceNames() {
    String reason =
        "ease serves: the blend is not better: NDCG@10 0.2000 against 0.2100 of ease alone,"
            + " difference -0.0100 [-0.0200, 0.0000]";

    assertThat(ENGLISH.say(reason, part -> part.equals("ease") ? "What goes together" : part))
        .startsWith("What goes together serves: the blend is not better:")
        .contains("0.2100 of What goes together alone");
  }

  @Test
  void sayShouldLeaveAnUnknownTextAlone() {
    assertThat(CHINESE.say("Cost $5 {0} \\ or so")).isEqualTo("Cost $5 {0} \\ or so");
    assertThat(CHINESE.say("item is missing $1")).isEqualTo("item is missing $1");
    assertThat(CHINESE.say("$1 \\ is missing")).isEqualTo("缺少 $1 \\");
  }

  @Test
  void andShouldKnowTheSentencesOfOthersToo() {
    Sentences more = CHINESE.and(Map.of("product {0} has no variants", "商品 {0} 没有规格"));

    assertThat(more.say("event e-1: product 7 has no variants")).isEqualTo("事件 e-1：商品 7 没有规格");
    assertThat(more.say("item is missing")).isEqualTo("缺少 item");
  }

  @Test
  void sayShouldLeaveEnglishAsItIs() {
    for (String key : Collections.list(english.getKeys())) {
      assertThat(ENGLISH.say(english.getString(key))).isEqualTo(english.getString(key));
    }
  }

  @Test
  void bothLanguagesShouldSayTheSame() {
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    for (String key : english.keySet()) {
      assertThat(places(chinese.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  /** Whoever words a sentence anew has to change it here, too, or it is not found again. */
  @Test
  void everySentenceShouldStillBeSaidInTheCode() {
    String said = literals();

    for (String key : english.keySet()) {
      assertThat(PLACE.splitAsStream(english.getString(key)).map(String::strip))
          .as(key)
          .allMatch(said::contains);
    }
  }

  @Test
  void everyReasonOfAnAdapterShouldStillBeSaidInItsCode() throws IOException {
    for (Path adapter : adapters()) {
      Path sources = adapter.resolve(SOURCES);
      String said = literals(sources);

      for (String reason : reasons(adapter.resolve("src/main/resources"))) {
        assertThat(PLACE.splitAsStream(reason).map(String::strip))
            .as("%s: %s", adapter, reason)
            .allMatch(said::contains);
      }
    }
  }

  private static List<Path> adapters() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of("..", "adapters"))) {
      return modules.filter(module -> Files.isDirectory(module.resolve(SOURCES))).toList();
    }
  }

  private static List<String> reasons(Path resources) {
    return Files.isDirectory(resources)
        ? SourceFiles.texts(resources, "words.properties").stream()
            .flatMap(String::lines)
            .filter(line -> line.startsWith("reason."))
            .map(line -> line.substring(line.indexOf('=') + 1))
            .toList()
        : List.of();
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The texts in the code of the modules that speak, those that are written in parts joined. */
  private static String literals() {
    return Stream.of("core", "engine", "plugin-api", "adapters/support")
        .map(module -> literals(Path.of("..", module).resolve(SOURCES)))
        .collect(Collectors.joining("\n"));
  }

  private static String literals(Path sources) {
    return SourceFiles.texts(sources, ".java").stream()
        .map(source -> source.replaceAll("\"\\s*\\+\\s*\"", "").replace("\\\"", "\""))
        .collect(Collectors.joining("\n"));
  }
}
