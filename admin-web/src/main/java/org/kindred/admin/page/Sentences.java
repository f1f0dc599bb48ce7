package org.kindred.admin.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in one language what other modules wrote down in English: why a line was rejected, why a
 * model won. The text that is stored is taken apart by the sentence it was made of, so that nothing
 * but the text has to be stored. Immutable.
 */
public final class Sentences {

  private static final String BUNDLE = "org.kindred.admin.sentences";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final List<Sentence> known;

  private Sentences(List<Sentence> known) {
    this.known = known;
  }

  /**
   * @param pattern the English one, with a group for each place
   * @param places which group fills which place of the words
   * @param words in the reader's language
   */
  private record Sentence(Pattern pattern, List<String> places, String words, int fixed) {

    static Sentence of(String english, String words) {
      StringBuilder pattern = new StringBuilder();
      List<String> places = new ArrayList<>();
      Matcher place = PLACE.matcher(english);
      int end = 0;
      while (place.find()) {
        pattern.append(Pattern.quote(english.substring(end, place.start()))).append("(.*?)");
        places.add(place.group());
        end = place.end();
      }
      pattern.append(Pattern.quote(english.substring(end)));
      int fixed = PLACE.matcher(english).replaceAll("").length();
      return new Sentence(
          Pattern.compile(pattern.toString(), Pattern.DOTALL), List.copyOf(places), words, fixed);
    }

    String filled(Matcher found, UnaryOperator<String> said) {
      return PLACE
          .matcher(words)
          .replaceAll(
              place ->
                  Matcher.quoteReplacement(
                      said.apply(found.group(places.indexOf(place.group()) + 1))));
    }
  }

  public static Sentences in(Locale locale) {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, exact);
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, locale, exact);
    return of(
        english.keySet().stream()
            .map(key -> Sentence.of(english.getString(key), words.getString(key))));
  }

  /**
   * These and more.
   *
   * @param more English sentences with the same in the reader's language
   */
  public Sentences and(Map<String, String> more) {
    Stream<Sentence> added =
        more.entrySet().stream().map(each -> Sentence.of(each.getKey(), each.getValue()));
    return of(Stream.concat(added, known.stream()));
  }

  /** Those that say most come first. */
  private static Sentences of(Stream<Sentence> sentences) {
    return new Sentences(
        sentences.sorted(Comparator.comparingInt(Sentence::fixed).reversed()).toList());
  }

  /** The sentence in the reader's language; as it is where it is not known. */
  public String say(String text) {
    return say(text, UnaryOperator.identity());
  }

  /**
   * The same; what it names is said, too.
   *
   * @param name what to call something that is named in a sentence
   */
  public String say(String text, UnaryOperator<String> name) {
    for (Sentence sentence : known) {
      Matcher found = sentence.pattern().matcher(text);
      if (found.matches()) {
        return sentence.filled(found, part -> sayOrName(part, name));
      }
    }
    return text;
  }

  private String sayOrName(String part, UnaryOperator<String> name) {
    String said = say(part, name);
    return said.equals(part) ? name.apply(part) : said;
  }
}
