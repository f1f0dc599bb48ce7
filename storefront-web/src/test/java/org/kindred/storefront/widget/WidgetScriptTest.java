package org.kindred.storefront.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class WidgetScriptTest {

  private static final int MOST_BYTES = 6000;
  private final WidgetScript script = WidgetScript.load();

  @Test
  void scriptShouldBeSmallEnoughForEveryPage() {
    assertThat(script.bytes(true).length).as("bytes, gzipped").isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void bytesShouldBeTheSameScriptInBothForms() throws IOException {
    byte[] unzipped =
        new GZIPInputStream(new ByteArrayInputStream(script.bytes(true))).readAllBytes();

    assertThat(unzipped).isEqualTo(script.bytes(false));
    assertThat(new String(unzipped, StandardCharsets.UTF_8))
        .contains("kindred-recommendations")
        .contains("加入购物车");
  }

  @Test
  void entityTagShouldTellTheFormsApart() {
    assertThat(script.entityTag(true)).isNotEqualTo(script.entityTag(false)).startsWith("\"");
  }

  @Test
  void takesGzipShouldReadWhatBrowsersSend() {
    assertThat(WidgetServlet.takesGzip("gzip, deflate, br")).isTrue();
    assertThat(WidgetServlet.takesGzip("br;q=1.0, GZIP;q=0.8")).isTrue();
    assertThat(WidgetServlet.takesGzip("gzip;q=0")).isFalse();
    assertThat(WidgetServlet.takesGzip("br")).isFalse();
    assertThat(WidgetServlet.takesGzip(null)).isFalse();
  }
}
