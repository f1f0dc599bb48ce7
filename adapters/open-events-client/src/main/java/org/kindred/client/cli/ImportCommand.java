package org.kindred.client.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kindred.client.ImportKind;
import org.kindred.client.ImportStatus;
import org.kindred.client.KindredClient;
import org.kindred.client.KindredRefusedException;
import org.kindred.client.KindredUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends files and follows their import. */
@Command(
    name = "kindred-import",
    mixinStandardHelpOptions = true,
    versionProvider = ImportCommand.Version.class,
    sortOptions = false,
    description = {
      "Imports a shop's catalogue, history and social links into Kindred.",
      "Files are tab-separated, plain or gzip; docs/imports.md describes their columns. The signing"
          + " secret comes from the variable KINDRED_SIGNING_SECRET or from --secret-file."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was imported, rejected lines or not",
      "1:an import failed, or the server refused or could not be reached",
      "2:the command line is wrong"
    })
public final class ImportCommand implements Callable<Integer> {

  private static final Duration TIMEOUT = Duration.ofMinutes(30);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "${env:KINDRED_URL:-http://localhost:9080}",
      description = "the server, by default $KINDRED_URL or ${DEFAULT-VALUE}")
  private @Nullable URI server;

  @Option(
      names = "--shop",
      paramLabel = "KEY",
      required = true,
      defaultValue = "${env:KINDRED_SHOP_KEY}",
      description = "the shop's key, by default $KINDRED_SHOP_KEY")
  private @Nullable String shop;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "a file that holds the signing secret")
  private @Nullable Path secretFile;

  @Option(names = "--items", paramLabel = "FILE", description = "the catalogue, sent first")
  private @Nullable Path items;

  @Option(names = "--events", paramLabel = "FILE", description = "what customers did")
  private @Nullable Path events;

  @Option(names = "--social", paramLabel = "FILE", description = "who follows whom")
  private @Nullable Path social;

  @Option(names = "--no-wait", description = "return as soon as the server has the files")
  private boolean noWait;

  private final Map<String, String> environment;

  public ImportCommand() {
    this(System.getenv());
  }

  ImportCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ImportCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Map<ImportKind, Path> files = files();
    KindredClient client =
        KindredClient.builder(given("--server", server), given("--shop", shop), secret())
            .timeout(TIMEOUT)
            .build();
    try {
      for (Map.Entry<ImportKind, Path> file : files.entrySet()) {
        if (!send(client, file.getKey(), file.getValue())) {
          return CommandLine.ExitCode.SOFTWARE;
        }
      }
      return CommandLine.ExitCode.OK;
    } catch (KindredRefusedException | KindredUnavailableException e) {
      err().println("Not imported: " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private boolean send(KindredClient client, ImportKind kind, Path file) throws IOException {
    String id = client.startImport(kind, file);
    err().println(file + ": received as import " + id);
    return noWait || report(client.awaitImport(id, this::progress));
  }

  private void progress(ImportStatus status) {
    err()
        .printf(
            "%s: %s, %,d lines read, %,d accepted, %,d rejected%n",
            status.name(),
            status.state(),
            status.linesRead(),
            status.linesAccepted(),
            status.linesRejected());
  }

  private boolean report(ImportStatus end) {
    for (ImportStatus.Rejected line : end.firstRejected()) {
      err().printf("%s: line %d: %s%n", end.name(), line.number(), line.reason());
    }
    if (end.linesRejected() > end.firstRejected().size()) {
      err().printf("%s: all rejected lines are listed in the admin, under Imports%n", end.name());
    }
    if (end.message() != null) {
      err().println(end.name() + ": " + end.message());
    }
    return end.state() == ImportStatus.State.COMPLETED;
  }

  private Map<ImportKind, Path> files() {
    Map<ImportKind, Path> files = new LinkedHashMap<>();
    put(files, ImportKind.ITEMS, items);
    put(files, ImportKind.EVENTS, events);
    put(files, ImportKind.SOCIAL, social);
    if (files.isEmpty()) {
      throw wrong("At least one of --items, --events and --social is needed");
    }
    return files;
  }

  private void put(Map<ImportKind, Path> files, ImportKind kind, @Nullable Path file) {
    if (file == null) {
      return;
    }
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw wrong("There is no readable file " + file);
    }
    files.put(kind, file);
  }

  private String secret() throws IOException {
    String secret =
        secretFile == null
            ? environment.getOrDefault("KINDRED_SIGNING_SECRET", "")
            : Files.readString(secretFile, StandardCharsets.UTF_8);
    if (secret.isBlank()) {
      throw wrong("The signing secret is missing: set KINDRED_SIGNING_SECRET, or --secret-file");
    }
    return secret.strip();
  }

  private <T> T given(String option, @Nullable T value) {
    if (value == null) {
      throw wrong(option + " is missing");
    }
    return value;
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(commandLine(), message);
  }

  private PrintWriter err() {
    return commandLine().getErr();
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set the command up");
    }
    return spec.commandLine();
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = ImportCommand.class.getPackage().getImplementationVersion();
      return new String[] {"kindred-import " + (version == null ? "(not packaged)" : version)};
    }
  }
}
