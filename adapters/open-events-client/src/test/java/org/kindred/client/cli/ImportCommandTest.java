package org.kindred.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.client.FakeKindred;
import picocli.CommandLine;

class ImportCommandTest {

  @TempDir Path folder;
  private final FakeKindred server = new FakeKindred();
  private final StringWriter told = new StringWriter();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void commandShouldSendTheCatalogueFirstAndTellOfRejectedLines() throws IOException {
    server
        .answering(202, "{\"id\":\"1\"}")
        .answering(200, status("COMPLETED", "items.tsv", 12, ""))
        .answering(202, "{\"id\":\"2\"}")
        .answering(200, status("COMPLETED", "events.tsv", 1, ""));

    int code = run("--events", file("events.tsv"), "--items", file("items.tsv"));

    assertThat(code).isZero();
    assertThat(server.requests())
        .extracting(request -> request.uri().getRawPath())
        .containsExactly(path("items"), path("1"), path("events"), path("2"));
    assertThat(told.toString())
        .contains("items.tsv: COMPLETED, 2,000 lines read, 1,988 accepted, 12 rejected")
        .contains("items.tsv: line 3: item is missing")
        .contains("items.tsv: all rejected lines are listed in the admin")
        .doesNotContain("events.tsv: all rejected lines");
  }

  @Test
  void commandShouldStopAndSayWhyWhenAnImportFails() throws IOException {
    server
        .answering(202, "{\"id\":\"1\"}")
        .answering(200, status("FAILED", "items.tsv", 0, ",\"message\":\"The file is empty\""));

    int code = run("--items", file("items.tsv"), "--events", file("events.tsv"));

    assertThat(code).isEqualTo(1);
    assertThat(told.toString()).contains("items.tsv: The file is empty");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void commandShouldReturnAtOnceWhenToldNotToWait() throws IOException {
    server.answering(202, "{\"id\":\"1\"}");

    assertThat(run("--items", file("items.tsv"), "--no-wait")).isZero();

    assertThat(server.requests()).hasSize(1);
    assertThat(told.toString()).contains("received as import 1");
  }

  @Test
  void commandShouldSayThatTheServerRefused() throws IOException {
    server.answering(401, "{\"detail\":\"not signed with the shop's secret\"}");

    assertThat(run("--items", file("items.tsv"))).isEqualTo(1);
    assertThat(told.toString())
        .contains("Not imported: the server answered 401: not signed with the shop's secret");
  }

  @Test
  void commandShouldRefuseToGuess() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(told.toString()).contains("At least one of --items, --events and --social");
    assertThat(run("--items", folder.resolve("none.tsv").toString())).isEqualTo(2);
    assertThat(told.toString()).contains("There is no readable file");
    assertThat(run(Map.of(), "--items", file("items.tsv"))).isEqualTo(2);
    assertThat(told.toString()).contains("The signing secret is missing");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void commandShouldTakeTheSecretFromAFile() throws IOException {
    server.answering(202, "{\"id\":\"1\"}");
    Path secret = Files.writeString(folder.resolve("secret"), "top secret\n");

    int code =
        run(
            Map.of(),
            "--secret-file",
            secret.toString(),
            "--no-wait",
            "--items",
            file("items.tsv"));

    assertThat(code).isZero();
  }

  private int run(String... arguments) {
    return run(Map.of("KINDRED_SIGNING_SECRET", "secret"), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "--server";
    all[1] = server.address().toString();
    all[2] = "--shop";
    all[3] = "key";
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return new CommandLine(new ImportCommand(environment))
        .setErr(new PrintWriter(told, true))
        .execute(all);
  }

  private String file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "item\ttitle\n").toString();
  }

  private static String path(String last) {
    return "/kindred/api/v1/shops/key/imports/" + last;
  }

  private static String status(String state, String name, int rejected, String more) {
    return """
        {"id":"1","kind":"ITEMS","name":"%s","state":"%s","linesRead":2000,"linesAccepted":%d,
         "linesRejected":%d,"startedAt":"2026-03-01T10:00:00Z"%s,
         "firstRejected":[{"number":3,"reason":"item is missing"}]}"""
        .formatted(name, state, 2000 - rejected, rejected, more);
  }
}
