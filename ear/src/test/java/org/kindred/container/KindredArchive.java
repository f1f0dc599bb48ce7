package org.kindred.container;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with one more WAR that holds a test. */
final class KindredArchive {
  private KindredArchive() {}

  static EnterpriseArchive with(Class<?> test) {
    EnterpriseArchive ear =
        ShrinkWrap.create(ZipImporter.class, "kindred.ear")
            .importFrom(new File(System.getProperty("kindred.ear", "target/kindred.ear")))
            .as(EnterpriseArchive.class);
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClass(test)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    String descriptor = read(ear);
    ear.setApplicationXML(
        new StringAsset(
            descriptor.replace(
                "</application>",
                "<module><web><web-uri>tests.war</web-uri>"
                    + "<context-root>/tests</context-root></web></module></application>")));
    return ear.addAsModule(Testable.archiveToTest(tests));
  }

  private static String read(EnterpriseArchive ear) {
    try (InputStream in = ear.get("META-INF/application.xml").getAsset().openStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      in.transferTo(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
