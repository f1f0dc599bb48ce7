package org.kindred.adapter.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the page to the code that is built: each of its listings names the file it is taken from.
 */
class WritingAnAdapterPageTest {

  private static final Path PAGE = Path.of("../../docs/writing-an-adapter.md");
  private static final Pattern LISTING =
      Pattern.compile("<!-- (src/[^ ]+) -->\n```[a-z]+\n(.*?)\n```", Pattern.DOTALL);

  @Test
  void listingsShouldBeInTheFilesThatTheyName() throws IOException {
    for (MatchResult listing : listings()) {
      String file = Files.readString(Path.of(listing.group(1)));

      assertThat(file).as(listing.group(1)).contains(listing.group(2));
    }
  }

  @Test
  void pageShouldShowTheFactoryTheWebhooksAndTheTest() throws IOException {
    assertThat(listings().stream().map(listing -> Path.of(listing.group(1)).getFileName()))
        .map(Path::toString)
        .contains(
            "CornerShopAdapterFactory.java",
            "CornerShopWebhooks.java",
            "CornerShopAdapterTest.java",
            "sold.http",
            "org.kindred.spi.ShopAdapterFactory");
  }

  private static List<MatchResult> listings() throws IOException {
    Matcher matcher = LISTING.matcher(Files.readString(PAGE));
    return matcher.results().toList();
  }
}
