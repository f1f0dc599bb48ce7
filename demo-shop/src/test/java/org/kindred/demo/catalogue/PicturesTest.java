package org.kindred.demo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kindred.demo.history.Histories;
import org.xml.sax.InputSource;

class PicturesTest {

  private final Pictures pictures = new Pictures();

  @Test
  void drawShouldGiveASmallSvgOfItsOwnForEachProduct() throws Exception {
    Set<String> drawings = new HashSet<>();
    for (Product product : Histories.FULL.products()) {
      for (int view = 1; view <= Pictures.VIEWS; view++) {
        String svg = pictures.draw(product, view);
        assertThat(svg.length()).isLessThan(3_000);
        assertThat(svg).contains("class=\"a\"");
        drawings.add(svg);
      }
    }
    for (String svg : drawings.stream().limit(100).toList()) {
      parse(svg);
    }

    assertThat(drawings).hasSizeGreaterThan(Histories.FULL.products().size() * 2);
  }

  @Test
  void drawShouldGiveTheSameWhenAskedAgain() {
    Product product = Histories.FULL.products().get(0);

    assertThat(pictures.draw(product, 1)).isEqualTo(new Pictures().draw(product, 1));
  }

  private static void parse(String svg) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
