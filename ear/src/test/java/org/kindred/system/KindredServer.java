package org.kindred.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Kindred server in a process of its own, as the build assembled it, on loopback and a free port.
 *
 * <p>Its data directory outlives {@link #kill()} and {@link #stop()}, so a test can start it again
 * on what the last run left. Close it, or the process stays.
 */
public final class KindredServer implements AutoCloseable {
  public static final String SIGNING_SECRET = "a-secret-of-the-system-tests-alone";
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Path WLP = Path.of(System.getProperty("kindred.wlp", "target/liberty/wlp"));
  private static final Path OUTPUT =
      Path.of(System.getProperty("kindred.server-output", "target/servers"));

  public final UUID shopKey =
      UUID.nameUUIDFromBytes("system-tests".getBytes(StandardCharsets.UTF_8));
  private final Path home;
  private final Path data;
  private final int port;
  private final Map<String, String> environment = new HashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private @Nullable Process process;

  private KindredServer(String name) {
    home = OUTPUT.resolve(name).toAbsolutePath();
    data = home.resolve("data");
    port = freePort();
    deleteRecursively(home);
    copyConfiguration();
    environment.put("KINDRED_HTTP_PORT", Integer.toString(port));
    environment.put("KINDRED_DATA_DIRECTORY", data.toString());
    environment.put("KINDRED_SHOP_PROVISIONED_KEY", shopKey.toString());
    environment.put("KINDRED_SHOP_PROVISIONED_SIGNING_SECRET", SIGNING_SECRET);
    environment.put("KINDRED_SHOP_PROVISIONED_NAME", "Demo shop");
    environment.put("KINDRED_SHOP_PROVISIONED_PLATFORM", "open-events");
    environment.put("KINDRED_SHOP_PROVISIONED_BASE_URL", url("/demo-shop").toString());
    environment.put("KINDRED_SHOP_PROVISIONED_CURRENCY", "EUR");
    environment.put("KINDRED_SHOP_PROVISIONED_TIME_ZONE", "Europe/Berlin");
    environment.put("KINDRED_SHOP_PROVISIONED_ALLOWED_ORIGINS", origin());
  }

  /** A server with an empty data directory and a connected shop, not yet started. */
  public static KindredServer named(String name) {
    return new KindredServer(name);
  }

  /** Nothing is connected at the start. */
  public KindredServer withoutShop() {
    environment.keySet().removeIf(variable -> variable.startsWith("KINDRED_SHOP_PROVISIONED_"));
    return this;
  }

  KindredServer withDemoShop() {
    Path config = home.resolve("usr/servers/kindred");
    copy(
        Path.of(System.getProperty("kindred.demo-shop", "target/demo-shop/demo-shop.war")),
        config.resolve("apps/demo-shop.war"));
    copy(
        Path.of("src/main/liberty/demo-shop.xml"),
        config.resolve("configDropins/overrides/demo-shop.xml"));
    environment.put("DEMO_KINDRED_URL", origin());
    environment.put("DEMO_PUBLIC_URL", url("/demo-shop").toString());
    environment.put("DEMO_SHOP_KEY", shopKey.toString());
    environment.put("DEMO_SIGNING_SECRET", SIGNING_SECRET);
    return this;
  }

  /** One more web application beside Kindred, under {@code /} and its name. */
  public KindredServer withApplication(String name, Path war) {
    Path config = home.resolve("usr/servers/kindred");
    copy(war, config.resolve("apps").resolve(name + ".war"));
    try {
      Path overrides = Files.createDirectories(config.resolve("configDropins/overrides"));
      Files.writeString(
          overrides.resolve(name + ".xml"),
          "<server><webApplication name=\"%1$s\" location=\"%1$s.war\"/></server>".formatted(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public KindredServer withDatabase(String jdbcUrl, String user, String password) {
    environment.put("KINDRED_DATABASE_URL", jdbcUrl);
    environment.put("KINDRED_DATABASE_USER", user);
    environment.put("KINDRED_DATABASE_PASSWORD", password);
    return this;
  }

  /** On the embedded database, which others may open meanwhile, on loopback. */
  public KindredServer withSharedDatabase() {
    environment.put("JVM_ARGS", "-Dh2.bindAddress=127.0.0.1");
    return withDatabase(sharedDatabaseUrl(), "kindred", "");
  }

  String sharedDatabaseUrl() {
    return "jdbc:h2:file:"
        + data.resolve("database/kindred")
        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0"
        + ";AUTO_SERVER=TRUE";
  }

  public KindredServer with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Starts the process and returns once the server calls itself ready. */
  public KindredServer start() {
    ProcessBuilder builder =
        new ProcessBuilder(WLP.resolve("bin/server").toAbsolutePath().toString(), "run", "kindred")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("WLP_USER_DIR", home.resolve("usr").toString());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Eventually.within(START_LIMIT, "the server is ready, see " + log(), this::isReady);
    } catch (AssertionError | RuntimeException e) {
      // whoever starts it has nothing to close yet
      kill();
      throw e;
    }
    return this;
  }

  /** Ends the process as a power cut would: kill -9 of the whole tree. */
  public void kill() {
    Process running = process;
    if (running == null) {
      return;
    }
    running.descendants().forEach(ProcessHandle::destroyForcibly);
    running.destroyForcibly();
    awaitEnd(running);
  }

  /** Asks the server to stop and waits until it has. */
  public void stop() {
    Process running = process;
    if (running == null) {
      return;
    }
    running.descendants().forEach(ProcessHandle::destroy);
    running.destroy();
    awaitEnd(running);
  }

  @Override
  public void close() {
    kill();
  }

  public String origin() {
    return "http://localhost:" + port;
  }

  public URI url(String path) {
    return URI.create(origin() + path);
  }

  /** An address under the connected shop's public doors. */
  public URI door(String path) {
    return url("/kindred/api/v1/shops/" + shopKey + path);
  }

  public Path log() {
    return home.resolve("console.log");
  }

  public Path data() {
    return data;
  }

  public HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /**
   * What the server holds of the machine's memory.
   *
   * @throws UncheckedIOException where the system does not tell it in {@code /proc}, as Linux does
   */
  public long residentBytes() {
    Process running = process;
    if (running == null) {
      return 0;
    }
    return Stream.concat(Stream.of(running.toHandle()), running.descendants())
        .mapToLong(KindredServer::residentBytes)
        .sum();
  }

  private static long residentBytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isReady() {
    if (process == null || !process.isAlive()) {
      throw new IllegalStateException("the server ended while it started, see " + log());
    }
    try {
      return get(url("/health/ready")).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void copyConfiguration() {
    Path from = WLP.resolve("usr/servers/kindred");
    Path to = home.resolve("usr/servers/kindred");
    for (String file : new String[] {"server.xml", "platform.xml", "jvm.options", "server.env"}) {
      copy(from.resolve(file), to.resolve(file));
    }
    link(from.resolve("apps/kindred.ear"), to.resolve("apps/kindred.ear"));
    link(WLP.resolve("usr/shared"), home.resolve("usr/shared"));
  }

  private static void link(Path target, Path link) {
    try {
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, target.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitEnd(Process process) {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteRecursively(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
                throws IOException {
              Files.delete(dir);
              return FileVisitResult.CONTINUE;
            }
          });
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
