package org.kindred.realshop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kindred.system.ConnectedShop;

/** A real Vendure on loopback, from an installation that {@code install.sh} made. */
final class VendureShop implements RealShop {

  private final Path installation;
  private final Path folder;
  private final int port = RealShops.freePort();
  private Catalogue catalogue = new Catalogue(Map.of());
  private @Nullable ShopProcess process;
  private @Nullable VendureOffice office;

  VendureShop(Path installation) throws IOException {
    this.installation = installation;
    this.folder = Files.createTempDirectory(installation, "run-");
  }

  @Override
  public String platform() {
    return "vendure";
  }

  @Override
  public String title() {
    return "A real Vendure 3.7.3";
  }

  /** Returns once a job of the shop has put the products into their collections. */
  @Override
  public void open() {
    start(Map.of("SHOP_POPULATE", "true"));
    VendureApi admin = VendureOffice.signIn(url("/admin-api"));
    catalogue = VendureOffice.catalogue(admin);
    office = new VendureOffice(admin, catalogue);
    office.awaitFiled();
  }

  @Override
  public void openWithCompanion(ConnectedShop kindred) {
    start(
        Map.of(
            "KINDRED_URL", kindred.webhookUrl(),
            "KINDRED_SECRET", kindred.secret(),
            "SHOP_LEDGER", ledgerFile().toString()));
    office = new VendureOffice(VendureOffice.signIn(url("/admin-api")), catalogue);
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

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public Map<String, String> credentials() {
    return Map.of(
        "Admin API", url("/admin-api").toString(),
        "Administrator", VendureOffice.NAME,
        "Administrator's password", VendureOffice.NAME);
  }

  @Override
  public String page(String slug) {
    return "/product/" + slug;
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public Office office() {
    return Objects.requireNonNull(office, "the shop is not open");
  }

  @Override
  public Shopper shopper(String name, @Nullable String visitor) {
    Map<String, String> headers = visitor == null ? Map.of() : Map.of("x-kindred-visitor", visitor);
    return new VendureShopper(new VendureApi(url("/shop-api"), headers), catalogue, name);
  }

  @Override
  public Ledger ledger() throws IOException {
    return VendureLedger.read(ledgerFile());
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
  }
}
