package org.kindred.demo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kindred.demo.settings.ShopSettings;

/** The running shop's journal, open from the application's start. Safe for several threads. */
@ApplicationScoped
public class ShopJournal {

  private final Journal journal;

  @Inject
  public ShopJournal(ShopSettings settings, @Any Instance<JournalReader> readers) {
    journal =
        Journal.open(settings.dataDirectory().resolve("journal.jsonl"), readers.stream().toList());
  }

  /** A journal that is open already. */
  public ShopJournal(Journal journal) {
    this.journal = journal;
  }

  /** Something happened of which Kindred is told if {@code told}. */
  public void record(ShopEvent event, boolean told) {
    record(event, told, null);
  }

  /** As the other, with a text that only the shop keeps. */
  public void record(ShopEvent event, boolean told, @Nullable String text) {
    journal.append(new JournalEntry(event, told, text));
  }

  /** What stands in the file. */
  public Journal journal() {
    return journal;
  }
}
