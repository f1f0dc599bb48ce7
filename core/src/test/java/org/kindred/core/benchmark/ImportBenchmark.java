package org.kindred.core.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.kindred.core.dataimport.ImportAccess;
import org.kindred.core.dataimport.ImportId;
import org.kindred.core.dataimport.ImportKind;
import org.kindred.core.dataimport.ImportProgress;
import org.kindred.core.dataimport.Imports;
import org.kindred.core.dataimport.RejectedLine;
import org.kindred.core.interaction.InteractionLog;
import org.kindred.core.persistence.DatabaseKind;
import org.kindred.core.persistence.TestDatabase;
import org.kindred.core.testing.TemporaryFolder;
import org.kindred.core.testing.TestApplication;
import org.kindred.core.testing.TestShop;

/**
 * Measures imports: rows per second into an embedded database in a file, as durable as the
 * server's, or a MySQL-family server. First argument: {@code EMBEDDED} or {@code MYSQL_FAMILY};
 * then folders with {@code items.tsv.gz}, {@code events.tsv.gz} and {@code social.tsv.gz}, each
 * imported into a shop of its own. Without a folder 500,000 events of 50,000 customers are made up.
 * Every file is imported twice: the second time nothing in it is new.
 */
public final class ImportBenchmark {

  private static final int EVENTS = 500_000;
  private static final int CUSTOMERS = 50_000;
  private static final int PRODUCTS = 20_000;
  private static final int REJECTED_SHOWN = 3;
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final TestApplication application;
  private final Imports imports;

  private ImportBenchmark(PrintStream out, TestApplication application) {
    this.out = out;
    this.application = application;
    this.imports = application.get(Imports.class);
  }

  /** Runs the benchmark and prints its figures. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws IOException {
    DatabaseKind kind = DatabaseKind.valueOf(arguments.length == 0 ? "EMBEDDED" : arguments[0]);
    try (TemporaryFolder folder = TemporaryFolder.named("kindred-benchmark");
        TestDatabase database =
            kind == DatabaseKind.EMBEDDED
                ? TestDatabase.inFile(folder.path().resolve("database"))
                : new TestDatabase(kind);
        TestApplication application = new TestApplication(folder.path(), database)) {
      ImportBenchmark benchmark = new ImportBenchmark(System.out, application);
      System.out.println(kind);
      for (Path files : folders(arguments, folder.path())) {
        benchmark.run(files);
      }
    }
  }

  private static List<Path> folders(String[] arguments, Path directory) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      folders.add(Path.of(arguments[i]));
    }
    return folders.isEmpty() ? List.of(madeUp(directory)) : folders;
  }

  private void run(Path folder) throws IOException {
    TestShop shop = new TestShop(application);
    for (ImportKind kind : ImportKind.values()) {
      if (Files.exists(file(folder, kind))) {
        run(shop, kind, folder);
        run(shop, kind, folder);
      }
    }
    long recorded = application.get(InteractionLog.class).count(shop.shop().key());
    out.printf("%s: %,d interactions recorded%n", folder.getFileName(), recorded);
  }

  private void run(TestShop shop, ImportKind kind, Path folder) throws IOException {
    ImportId id;
    try (InputStream content = Files.newInputStream(file(folder, kind))) {
      id = imports.start(shop.shop().key(), kind, kind.name(), content);
    }
    long begin = System.nanoTime();
    long cpuBegin = cpuNanos();
    ImportAccess.importNext(application);
    double seconds = (System.nanoTime() - begin) / NANOS;
    double cpuSeconds = (cpuNanos() - cpuBegin) / NANOS;
    ImportProgress end = imports.find(shop.shop().key(), id).orElseThrow();
    out.printf(
        "%s %s: %s, %,d lines in %.1f s = %,.0f lines/s (%,.0f per second of this process's CPU),"
            + " %,d rejected%n",
        folder.getFileName(),
        kind,
        end.state(),
        end.linesRead(),
        seconds,
        end.linesRead() / seconds,
        end.linesRead() / cpuSeconds,
        end.linesRejected());
    for (RejectedLine line : imports.rejectedLines(shop.shop().key(), id, REJECTED_SHOWN)) {
      out.printf("  line %d: %s%n", line.number(), line.reason());
    }
  }

  /** Of all threads: on a busy machine this says more than the clock. */
  private static long cpuNanos() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean sun
        ? sun.getProcessCpuTime()
        : 0;
  }

  private static Path file(Path folder, ImportKind kind) {
    return folder.resolve(kind.name().toLowerCase(Locale.ROOT) + ".tsv.gz");
  }

  private static Path madeUp(Path directory) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("made-up"));
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder("user\titem\tts\tevent\tquantity\tprice\n");
    for (int i = 0; i < EVENTS; i++) {
      lines.append("customer-").append(random.nextInt(CUSTOMERS));
      lines.append("\tproduct-").append(random.nextInt(PRODUCTS)).append('\t');
      lines.append(1_770_000_000L + i);
      lines.append(i % 10 == 0 ? "\tbuy\t1\t19.90\n" : "\tview\t\t\n");
    }
    try (OutputStream target =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("events.tsv.gz")))) {
      target.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    return folder;
  }
}
