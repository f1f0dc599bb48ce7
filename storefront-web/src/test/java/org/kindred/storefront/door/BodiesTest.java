package org.kindred.storefront.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.kindred.storefront.problem.RefusedRequestException;

class BodiesTest {

  @Test
  void readShouldReturnEveryByteUpToTheLimit() throws IOException {
    byte[] body = {0, -1, 10, 13};

    assertThat(Bodies.read(new ByteArrayInputStream(body), -1, 4)).isEqualTo(body);
  }

  @Test
  void readShouldStopOneByteBeyondTheLimitWhenTheBodyDoesNotEnd() {
    CountedBytes endless = new CountedBytes();

    assertThatExceptionOfType(RefusedRequestException.class)
        .isThrownBy(() -> Bodies.read(endless, -1, 1000))
        .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(413));
    assertThat(endless.read).isEqualTo(1001);
  }

  @Test
  void readShouldNotTouchABodyThatAnnouncesTooMuch() {
    CountedBytes endless = new CountedBytes();

    assertThatExceptionOfType(RefusedRequestException.class)
        .isThrownBy(() -> Bodies.read(endless, 1001, 1000));
    assertThat(endless.read).isZero();
  }

  private static final class CountedBytes extends InputStream {
    private int read;

    @Override
    public int read() {
      read++;
      return 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      read += length;
      return length;
    }
  }
}
