package org.kindred.realshop;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.system.ConnectedShop;

/** A real Medusa on loopback, from an installation that {@code install.sh} made. */
final class MedusaShop implements RealShop {

  private final Path installation;
  private final Path folder;
  private final JsonObject keys;
  private final int port = RealShops.freePort();
  private final int databasePort = RealShops.freePort();
  private final ShopProcess database;
  private Catalogue catalogue = new Catalogue(Map.of());
  private @Nullable ShopProcess process;
  private boolean hasCompanion;
  private long cartChanges;

  /** With a copy of the installation's database, running. */
  MedusaShop(Path installation) throws IOException, InterruptedException {
    this.installation = installation;
    this.folder = Files.createTempDirectory(installation, "run-");
    keys = Http.object(Files.readString(installation.resolve("seed.json")));
    Process copy =
        new ProcessBuilder(
                "cp", "-a", installation.resolve("database").toString(), folder.toString())
            .inheritIO()
            .start();
    if (copy.waitFor() != 0) {
      throw new IOException("the database of the installation cannot be copied");
    }
    open(folder);
    database =
        ShopProcess.start(
            List.of("./database.sh", "run", folder + "/database", Integer.toString(databasePort)),
            installation,
            Map.of(),
            folder.resolve("database.log"),
            "ready to accept connections");
  }

  /** PostgreSQL runs as somebody else, who must be able to get there. */
  private static void open(Path folder) {
    if (!folder.toFile().setExecutable(true, false)) {
      throw new IllegalStateException(folder + " cannot be opened");
    }
  }

  @Override
  public String platform() {
    return "medusa";
  }

  @Override
  public String title() {
    return "A real Medusa 2.21.2";
  }

  @Override
  public void open() {
    start(Map.of());
    catalogue = MedusaOffice.catalogue(admin());
  }

  @Override
  public void openWithCompanion(ConnectedShop kindred) {
    hasCompanion = true;
    start(
        Map.of(
            "KINDRED_URL", kindred.webhookUrl(),
            "KINDRED_SECRET", kindred.secret(),
            "SHOP_OUTBOX", folder.resolve("outbox").toString(),
            "SHOP_LEDGER", ledgerFile().toString()));
  }

  private void start(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("DATABASE_URL", "postgres://postgres@127.0.0.1:" + databasePort + "/postgres");
    environment.put("MEDUSA_DISABLE_TELEMETRY", "true");
    process =
        ShopProcess.start(
            List.of(
                "node",
                "node_modules/@medusajs/cli/cli.js",
                "start",
                "-H",
                "127.0.0.1",
                "-p",
                Integer.toString(port)),
            installation,
            environment,
            folder.resolve("log"),
            "Server is ready on");
  }

  @Override
  public void kill() {
    if (process != null) {
      process.kill();
    }
  }

  @Override
  public void stop() {
    if (process != null) {
      process.stop();
    }
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of("Medusa server", url().toString(), "Secret API key", keys.getString("secret"));
  }

  @Override
  public String page(String slug) {
    return "/products/" + slug;
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public Office office() {
    return new MedusaOffice(admin(), catalogue);
  }

  private MedusaApi admin() {
    String credentials = keys.getString("secret") + ":";
    String encoded =
        Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return new MedusaApi(url(), Map.of("Authorization", "Basic " + encoded));
  }

  @Override
  public Shopper shopper(String name, @Nullable String visitor) {
    MedusaApi api =
        new MedusaApi(url(), Map.of("x-publishable-api-key", keys.getString("publishable")));
    return new MedusaShopper(this, api, name, visitor);
  }

  /** Where this shop sells. */
  String region() {
    return keys.getString("region");
  }

  /** Somebody changed the lines of a cart, which no event says. */
  void cartChanged() {
    if (hasCompanion) {
      cartChanges++;
    }
  }

  @Override
  public Ledger ledger() throws IOException {
    return MedusaLedger.read(ledgerFile(), cartChanges);
  }

  private Path ledgerFile() {
    return folder.resolve("ledger");
  }

  @Override
  public Outbox outbox() {
    return new Outbox(folder.resolve("outbox"));
  }

  @Override
  public void close() {
    kill();
    database.close();
  }
}
