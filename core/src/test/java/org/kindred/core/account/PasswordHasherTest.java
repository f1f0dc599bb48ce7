package org.kindred.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private final PasswordHasher hasher = new PasswordHasher(1000);

  @Test
  void matchesShouldKnowThePasswordAndNoOther() {
    String stored = hasher.hash("plum jam on toast");

    assertThat(hasher.matches("plum jam on toast", stored)).isTrue();
    assertThat(hasher.matches("plum jam on Toast", stored)).isFalse();
  }

  @Test
  void hashShouldDifferEachTimeAndNotHoldThePassword() {
    String first = hasher.hash("plum jam on toast");

    assertThat(hasher.hash("plum jam on toast")).isNotEqualTo(first);
    assertThat(first).startsWith("pbkdf2-sha256$1000$").doesNotContain("plum");
  }

  @Test
  void isOutdatedShouldNoticeFewerIterations() {
    String stored = hasher.hash("plum jam on toast");

    assertThat(hasher.isOutdated(stored)).isFalse();
    assertThat(new PasswordHasher(2000).isOutdated(stored)).isTrue();
    assertThat(new PasswordHasher(2000).matches("plum jam on toast", stored)).isTrue();
  }
}
