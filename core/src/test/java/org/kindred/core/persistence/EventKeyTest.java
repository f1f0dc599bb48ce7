package org.kindred.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EventKeyTest {

  @Test
  void clusteredShouldPutKeysOfAClusterSideBySide() {
    Set<EventKey> keys = new TreeSet<>();
    for (int event = 0; event < 100; event++) {
      for (int customer = 0; customer < 10; customer++) {
        keys.add(EventKey.clustered("c" + customer, Integer.toString(event)));
      }
    }

    assertThat(keys).hasSize(1_000);
    String before = "";
    Set<String> clusters = new HashSet<>();
    for (EventKey key : keys) {
      String cluster = key.toString().substring(0, 12);
      assertThat(cluster.equals(before) || clusters.add(cluster)).isTrue();
      before = cluster;
    }
    assertThat(clusters).hasSize(10);
  }

  @Test
  void clusteredShouldBeEqualForEqualPartsOnly() {
    assertThat(EventKey.clustered("c", "a", "b")).isEqualTo(EventKey.clustered("c", "a", "b"));
    assertThat(EventKey.clustered("c", "a", "b")).isNotEqualTo(EventKey.clustered("c", "ab"));
    assertThat(EventKey.clustered("c", "a")).isNotEqualTo(EventKey.clustered("d", "a"));
  }
}
