package org.kindred.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who runs a server finds every setting of it in the guide. */
class OperationsGuideTest {

  private static final String SETTING = "org.eclipse.microprofile.config.inject.ConfigProperty";

  /** The head of a table whose rows have names without what all of them begin with. */
  private static final Pattern SHORTENED =
      Pattern.compile(
          "^\\| `(kindred\\.[a-z.-]+\\.)` \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)+)", Pattern.MULTILINE);

  private static final Pattern NAME = Pattern.compile("`([a-z.-]+)`");

  @Test
  void everySettingShouldBeExplained() throws IOException {
    assertThat(settings()).hasSizeGreaterThan(40);
    assertThat(explained()).containsAll(settings());
  }

  private static Set<String> settings() {
    return KindredClasses.MAIN.stream()
        .flatMap(type -> type.getConstructors().stream())
        .flatMap(OperationsGuideTest::parameters)
        .map(parameter -> parameter.getAnnotationOfType(SETTING).get("name").orElseThrow())
        .map(String::valueOf)
        .filter(name -> name.startsWith("kindred."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JavaParameter> parameters(JavaCodeUnit constructor) {
    return constructor.getParameters().stream()
        .filter(parameter -> parameter.isAnnotatedWith(SETTING));
  }

  private static Set<String> explained() throws IOException {
    String guide = Files.readString(Path.of("../docs/operations.md"));
    Set<String> names =
        NAME.matcher(guide).results().map(name -> name.group(1)).collect(Collectors.toSet());
    SHORTENED.matcher(guide).results().flatMap(OperationsGuideTest::inFull).forEach(names::add);
    return names;
  }

  private static Stream<String> inFull(MatchResult table) {
    return NAME.matcher(table.group(2)).results().map(name -> table.group(1) + name.group(1));
  }
}
