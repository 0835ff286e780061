package dev.symposium.problems.laws;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Law 1: who may import whom. An arrow that is not listed here does not exist. */
class PackagesTest {

  private static final String BASE = "dev.symposium.problems.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.symposium");

  @ParameterizedTest
  @CsvSource({
    "observe, ''",
    "sync, ''",
    "deadlock, observe",
    "sync.free, sync observe deadlock",
    "sync.controlled, sync observe",
    "spi, sync observe",
    "engine, spi sync sync.free observe deadlock",
    "schedule, spi sync sync.controlled observe deadlock",
    "catalog.., spi sync observe"
  })
  void package_ofTheModule_importsOnlyWhatIsDrawn(String from, String to) {
    List<String> allowed =
        to.isEmpty() ? List.of() : List.of(to.split(" ")).stream().map(p -> BASE + p).toList();
    DescribedPredicate<JavaClass> ours = resideInAPackage("dev.symposium..");
    DescribedPredicate<JavaClass> drawn =
        resideInAnyPackage(allowed.toArray(String[]::new)).or(resideInAPackage(BASE + from));
    noClasses()
        .that()
        .resideInAPackage(BASE + from)
        .should()
        .dependOnClassesThat(ours.and(DescribedPredicate.not(drawn)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyClass_isInAPackageThatIsDrawn() {
    classes()
        .should()
        .resideInAnyPackage(
            BASE + "observe",
            BASE + "sync",
            BASE + "sync.free",
            BASE + "sync.controlled",
            BASE + "schedule",
            BASE + "deadlock",
            BASE + "spi",
            BASE + "engine",
            BASE + "catalog.*",
            "dev.symposium.problems")
        .check(CLASSES);
  }

  @Test
  void packages_ofTheModule_formNoCycle() {
    slices().matching(BASE + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void problems_amongEachOther_doNotImport() {
    slices().matching(BASE + "catalog.(*)..").should().notDependOnEachOther().check(CLASSES);
  }

  @Test
  void module_knowsNoTerminalAndNoTheme() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.symposium.app..",
            "dev.symposium.themes..",
            "com.googlecode.lanterna..",
            "org.jline..",
            "picocli..",
            "java.awt..")
        .check(CLASSES);
  }

  @Test
  void catalogPackage_hasExactlyOnePublicType() {
    Map<String, Long> publicTypes =
        CLASSES.stream()
            .filter(type -> type.getPackageName().startsWith(BASE + "catalog."))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(JavaClass::isTopLevelClass)
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    assertThat(publicTypes).isNotEmpty().allSatisfy((name, count) -> assertThat(count).isOne());
  }
}
