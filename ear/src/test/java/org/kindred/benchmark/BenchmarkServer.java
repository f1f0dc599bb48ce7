package org.kindred.benchmark;

import java.io.File;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.kindred.system.KindredServer;

/**
 * The assembled server with the constant endpoint beside it, and limits that one client may reach.
 */
final class BenchmarkServer {

  private static final String EVERYTHING = "1000000";

  private BenchmarkServer() {}

  /** Not yet started. */
  static KindredServer named(String name, BenchmarkDatabase database) {
    KindredServer server =
        KindredServer.named(name)
            .withApplication("benchmark", constantEndpoint())
            .with("KINDRED_EXPERIMENT_HOLDOUT_SHARE", "0")
            .with("KINDRED_EVENTS_ADDRESS_PER_SECOND", EVERYTHING)
            .with("KINDRED_EVENTS_ADDRESS_BURST", EVERYTHING)
            .with("KINDRED_EVENTS_SHOP_PER_SECOND", EVERYTHING)
            .with("KINDRED_EVENTS_SHOP_BURST", EVERYTHING);
    return database.use(server);
  }

  private static Path constantEndpoint() {
    File war = new File("target/benchmark.war");
    ShrinkWrap.create(WebArchive.class, "benchmark.war")
        .addClasses(ConstantApplication.class, ConstantResource.class)
        .as(ZipExporter.class)
        .exportTo(war, true);
    return war.toPath();
  }
}
