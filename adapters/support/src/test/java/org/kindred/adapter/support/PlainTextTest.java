package org.kindred.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void ofHtmlShouldKeepWhatAReaderSees() {
    assertThat(PlainText.ofHtml("<p>Warm&nbsp;&amp; <b>bright</b></p>\n<script>x()</script>"))
        .isEqualTo("Warm & bright");
  }

  @Test
  void ofHtmlShouldCutWhatNobodyReads() {
    assertThat(PlainText.ofHtml("x".repeat(50_000))).hasSize(10_000);
    assertThat(PlainText.ofHtml("<".repeat(50_000))).isNotNull();
  }
}
