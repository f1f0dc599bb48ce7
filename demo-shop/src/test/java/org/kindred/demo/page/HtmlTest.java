package org.kindred.demo.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void ofShouldEscapeWhenAValueIsText() {
    Html html = Html.of("<p title=\"{}\">{}</p>", "a \"b\" 'c'", "<script>x & y</script>");

    assertThat(html)
        .hasToString(
            "<p title=\"a &quot;b&quot; &#39;c&#39;\">"
                + "&lt;script&gt;x &amp; y&lt;/script&gt;</p>");
  }

  @Test
  void ofShouldNotEscapeWhenAValueIsHtml() {
    Html html = Html.of("<ul>{}</ul>", List.of(Html.of("<li>{}</li>", "<"), Html.of("<li></li>")));

    assertThat(html).hasToString("<ul><li>&lt;</li><li></li></ul>");
  }

  @Test
  void ofShouldNotFillPlacesWhenAValueBringsThem() {
    assertThat(Html.of("{} {}", "{}", "b")).hasToString("{} b");
  }

  @Test
  void ofShouldRefuseWhenPlacesAndValuesDiffer() {
    assertThatThrownBy(() -> Html.of("{}{}", "a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Html.of("{}", "a", "b")).isInstanceOf(IllegalArgumentException.class);
  }
}
