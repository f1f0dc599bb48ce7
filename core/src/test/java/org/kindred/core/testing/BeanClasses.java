package org.kindred.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kindred.core.shop.Shops;

/** The classes of the application, as they were compiled. */
final class BeanClasses {

  private BeanClasses() {}

  /** Those that implement the type. */
  static List<Class<?>> implementing(Class<?> type) {
    Path classes = classes();
    try (Stream<Path> files = Files.walk(classes.resolve("org/kindred/core"))) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("-"))
          .map(name -> load(name.replace(".class", "").replace('/', '.')))
          .filter(found -> type.isAssignableFrom(found) && !found.isInterface())
          .<Class<?>>map(found -> found)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path classes() {
    try {
      return Path.of(Shops.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, BeanClasses.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
