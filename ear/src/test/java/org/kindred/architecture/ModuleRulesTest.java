package org.kindred.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {
  private static final JavaClasses MAIN = KindredClasses.MAIN;

  @Test
  void everyModuleShouldBeRead() {
    for (String root : List.of("spi", "adapter", "engine", "core", "storefront", "admin", "demo")) {
      assertThat(
              MAIN.containPackage("org.kindred." + root)
                  || MAIN.stream()
                      .anyMatch(c -> c.getPackageName().startsWith("org.kindred." + root)))
          .as("classes of org.kindred.%s, built before these rules run", root)
          .isTrue();
    }
  }

  @Test
  void spiShouldDependOnJdkAndJspecifyOnly() {
    classes()
        .that()
        .resideInAPackage("org.kindred.spi..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.kindred.spi..", "java..", "javax..", "org.jspecify..")
        .because("adapters of third parties must not inherit our libraries; pass JDK types instead")
        .check(MAIN);
  }

  @Test
  void adaptersShouldDependOnSpiOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.kindred.adapter..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.kindred.core..",
            "org.kindred.engine..",
            "jakarta.persistence..",
            "jakarta.enterprise..",
            "jakarta.ws..")
        .because("an adapter is plain Java behind the SPI; grow plugin-api if something is missing")
        .check(MAIN);
  }

  @Test
  void adaptersShouldNotKnowEachOther() {
    slices()
        .matching("org.kindred.adapter.(*)..")
        .should()
        .notDependOnEachOther()
        .because(
            "what two adapters share belongs into plugin-api, or adapters/support if it needs JSON")
        .ignoreDependency(alwaysTrue(), resideInAPackage("org.kindred.adapter.support.."))
        .ignoreDependency(alwaysTrue(), resideInAPackage("org.kindred.adapter.testkit.."))
        .check(MAIN);
  }

  @Test
  void engineShouldBeFreeOfJakarta() {
    noClasses()
        .that()
        .resideInAPackage("org.kindred.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..", "org.hibernate..", "org.kindred.core..", "org.kindred.spi..")
        .because("the engine also runs from a command line; hand it plain values")
        .check(MAIN);
  }

  @Test
  void tensorflowShouldStayInTheNetworkPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.kindred.engine.network..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.tensorflow..", "ai.djl..")
        .because("native code has one home; ask engine.network through CandidateModel")
        .check(MAIN);
  }

  @Test
  void coreShouldBeFreeOfWebApis() {
    noClasses()
        .that()
        .resideInAPackage("org.kindred.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..", "org.kindred.adapter..")
        .because("the application knows no transport; translate in storefront-web or admin-web")
        .check(MAIN);
  }

  @Test
  void websShouldUseCoreServicesOnly() {
    noClasses()
        .that()
        .resideInAnyPackage("org.kindred.storefront..", "org.kindred.admin..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.persistence..", "org.kindred.engine..", "org.kindred.adapter..")
        .because("a WAR asks a service of core; put the query there")
        .check(MAIN);
  }

  @Test
  void websShouldNotSeeEachOther() {
    slices()
        .matching("org.kindred.(storefront|admin)..")
        .should()
        .notDependOnEachOther()
        .because("the anonymous internet and the staff are two trust boundaries")
        .check(MAIN);
  }

  @Test
  void demoShopShouldUsePublicDoorsOnly() {
    noClasses()
        .that()
        .resideInAPackage("org.kindred.demo..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.kindred.core..",
            "org.kindred.spi..",
            "org.kindred.engine..",
            "org.kindred.admin..")
        .because("the demo shop shows that any shop can connect: go through HTTP")
        .check(MAIN);
  }

  @Test
  void featuresShouldBeFreeOfCycles() {
    slices()
        .matching("org.kindred.core.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a feature must be readable alone; turn one direction into a CDI event")
        .check(MAIN);
  }

  @Test
  void entitiesShouldBePackagePrivate() {
    noClasses()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .haveModifier(JavaModifier.PUBLIC)
        .because("entities never leave their feature; services return records")
        .check(MAIN);
  }

  @Test
  void nothingShouldReadTheSystemClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.kindred.engine.cli..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(java.util.Date.class)
        .orShould()
        .callConstructor(java.util.Random.class)
        .because(
            "time comes from an injected Clock and chance from a seed, so that a test can set both")
        .check(MAIN);
  }

  @Test
  void everyPackageShouldBeNullMarked() {
    List<String> unmarked =
        MAIN.stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackage)
            .filter(pkg -> !pkg.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(pkg -> pkg.getName())
            .distinct()
            .sorted()
            .toList();

    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  @Test
  void fieldsShouldNotBeInjected() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.kindred..")
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .because("constructor injection shows what a class needs and lets a test hand it in")
        .check(MAIN);
  }
}
