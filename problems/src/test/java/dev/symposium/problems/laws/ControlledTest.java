package dev.symposium.problems.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Where one thread goes at a time nothing waits but for the baton, and nothing is left to chance.
 */
class ControlledTest {

  private static final String BASE = "dev.symposium.problems.";
  private static final String CONTROLLED = BASE + "sync.controlled";
  private static final String SCHEDULE = BASE + "schedule";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(CONTROLLED, SCHEDULE);

  private static final DescribedPredicate<JavaClass> WAITS =
      DescribedPredicate.describe(
          "wait",
          type ->
              type.getPackageName().startsWith("java.util.concurrent")
                  && !type.getSimpleName().equals("ThreadFactory"));

  @Test
  void nobodyButTheBaton_waits() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Carrier")
        .should()
        .dependOnClassesThat(WAITS)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(CLASSES);
  }

  @Test
  void nobody_looksAtAClockOrDrawsWithoutASeed() {
    noClasses()
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "identityHashCode", Object.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(CLASSES);
  }

  @Test
  void machinesAndOperations_areImmutable() {
    classes().that().haveSimpleNameEndingWith("Machine").should().beRecords().check(CLASSES);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .haveNameMatching(".*Machine(\\$.*)?")
        .should()
        .beFinal()
        .check(CLASSES);
    classes().that().implement(CONTROLLED + ".Op").should().beRecords().check(CLASSES);
  }
}
