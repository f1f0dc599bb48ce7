package org.kindred.realshop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kindred.system.ConnectedShop;

/** A real Vendure on loopback, from an installation that {@code install.sh} made. */
final class VendureShop implements AutoCloseable {

  private final Path installation;
  private final Path folder;
  private final int port = RealShops.freePort();
  private @Nullable ShopProcess process;

  VendureShop(Path installation) throws IOException {
    this.installation = installation;
    this.folder = Files.createTempDirectory(installation, "run-");
  }

  /** Starts the shop for the first time, with its products, and without the companion. */
  void open() {
    start(Map.of("SHOP_POPULATE", "true"));
  }

  /** Starts the shop with the companion; from then on it keeps a ledger. */
  void openWithCompanion(ConnectedShop kindred) {
    start(
        Map.of(
            "KINDRED_URL", kindred.webhookUrl(),
            "KINDRED_SECRET", kindred.secret(),
            "SHOP_LEDGER", ledger().toString()));
  }

  private void start(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SHOP_FOLDER", folder.toString());
    environment.put("SHOP_PORT", Integer.toString(port));
    environment.put("SHOP_PRODUCTS", "catalogue.csv");
    environment.put("VENDURE_DISABLE_TELEMETRY", "true");
    process =
        ShopProcess.start(
            List.of("node", "shop.js"), installation, environment, folder.resolve("log"), "ready");
  }

  void kill() {
    if (process != null) {
      process.kill();
    }
  }

  void stop() {
    if (process != null) {
      process.stop();
    }
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  VendureOffice office() {
    return new VendureOffice(new VendureApi(url("/admin-api"), Map.of()));
  }

  VendureShopper shopper(String name, Map<String, String> headers) {
    return new VendureShopper(new VendureApi(url("/shop-api"), headers), name);
  }

  Path ledger() {
    return folder.resolve("ledger");
  }

  Outbox outbox() {
    return new Outbox(folder.resolve("outbox"));
  }

  @Override
  public void close() {
    kill();
  }
}
