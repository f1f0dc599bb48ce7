package org.kindred.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every class of every module, main and test apart, as the compiler left them in the reactor. */
final class KindredClasses {
  static final JavaClasses MAIN = read("classes");
  static final JavaClasses TESTS = read("test-classes");

  private KindredClasses() {}

  private static JavaClasses read(String folder) {
    return new ClassFileImporter().importPaths(folders(folder));
  }

  private static List<Path> folders(String folder) {
    try (Stream<Path> paths = Files.walk(Path.of(".."), 4)) {
      return paths
          .filter(path -> path.endsWith(Path.of("target", folder)))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
