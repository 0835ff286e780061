package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.symposium.problems.observe.VerdictKind;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Solution.Faulty;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No kind of verdict without something that shows it: a solution that is recognised by it (its
 * contract test makes it appear), or a test that makes it appear by commands.
 */
class VerdictsShownTest {

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages(VerdictsShownTest.class.getPackageName());

  private static Set<VerdictKind> bySolutions() {
    return Catalog.load().problems().stream()
        .flatMap(problem -> problem.solutions().stream())
        .filter(solution -> solution.outcome() instanceof Faulty)
        .map(solution -> ((Faulty) solution.outcome()).kind())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(VerdictKind.class)));
  }

  private static List<JavaMethod> marked() {
    return TESTS.stream()
        .flatMap(test -> test.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(Shows.class))
        .toList();
  }

  @Test
  void everyKind_isShownByASolutionOrByCommands() {
    Set<VerdictKind> shown = bySolutions();
    marked()
        .forEach(
            method -> shown.addAll(Arrays.asList(method.getAnnotationOfType(Shows.class).value())));
    assertThat(shown).containsExactlyInAnyOrder(VerdictKind.values());
  }

  @Test
  void whatIsMarked_isATest() {
    assertThat(marked()).isNotEmpty().allMatch(method -> method.isAnnotatedWith(Test.class));
  }
}
