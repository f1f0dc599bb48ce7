package org.kindred.core.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.kindred.core.interaction.InteractionType;

class EventWordsTest {

  @Test
  void ofShouldKnowTheWordsOfShopsAndDataSets() {
    assertThat(typeOf("view")).isEqualTo(InteractionType.VIEW);
    assertThat(typeOf("click")).isEqualTo(InteractionType.VIEW);
    assertThat(typeOf("buy")).isEqualTo(InteractionType.PURCHASE);
    assertThat(typeOf("purchase")).isEqualTo(InteractionType.PURCHASE);
    assertThat(typeOf("review")).isEqualTo(InteractionType.REVIEW);
    assertThat(typeOf("like")).isEqualTo(InteractionType.LIKE);
    assertThat(typeOf("Add-To Cart")).isEqualTo(InteractionType.ADD_TO_CART);
  }

  @Test
  void ofShouldReadTheRating() {
    assertThat(EventWords.of("rate:3").rating()).isEqualTo(BigDecimal.valueOf(3));
    assertThat(EventWords.of("review:4.5").rating()).isEqualTo(new BigDecimal("4.5"));
    assertThat(EventWords.of("review").rating()).isNull();
    assertThat(EventWords.of("rate:0"))
        .isEqualTo(new EventWords.Meaning(InteractionType.REVIEW, null));
  }

  @Test
  void ofShouldListTheKnownWordsWhenItDoesNotKnowOne() {
    assertThatThrownBy(() -> EventWords.of("dance"))
        .isInstanceOf(UnusableLineException.class)
        .hasMessageContaining("add_to_cart, ")
        .hasMessageContaining("view")
        .hasMessageContaining("rate:1 to rate:5")
        .hasMessageEndingWith("got \"dance\"");
    assertThatThrownBy(() -> EventWords.of("buy:3")).hasMessageContaining("event must be one of");
  }

  @Test
  void ofShouldRefuseARatingThatIsNone() {
    for (String word : new String[] {"rate:6", "rate:-1", "rate:NaN", "rate:"}) {
      assertThatThrownBy(() -> EventWords.of(word))
          .as(word)
          .isInstanceOf(UnusableLineException.class)
          .hasMessageContaining("a rating from 0 to 5");
    }
  }

  private static InteractionType typeOf(String word) {
    return EventWords.of(word).type();
  }
}
