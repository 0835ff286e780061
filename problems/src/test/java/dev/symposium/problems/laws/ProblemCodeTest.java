package dev.symposium.problems.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What problem code must not do, so that the same class runs on real and on controlled threads. */
class ProblemCodeTest {

  private static final Path CATALOG =
      Path.of("src", "main", "java", "dev", "symposium", "problems", "catalog");
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.symposium.problems.catalog");
  private static final JavaClasses SINS = new ClassFileImporter().importClasses(Sins.class);

  static List<ArchRule> rules() {
    return ProblemCodeRules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void code_ofEveryProblem_keepsTheRule(ArchRule rule) {
    rule.check(CODE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_onCodeThatBreaksIt_says(ArchRule rule) {
    assertThat(rule.evaluate(SINS).hasViolation()).isTrue();
  }

  /** Blocks leave no trace that ArchUnit reads, so the word is looked for in the source. */
  @Test
  void code_ofEveryProblem_hasNoSynchronizedBlock() throws IOException {
    try (Stream<Path> files = Files.walk(CATALOG)) {
      List<Path> sources = files.filter(path -> path.toString().endsWith(".java")).toList();
      assertThat(sources).isNotEmpty();
      assertThat(sources).allSatisfy(path -> assertThat(read(path)).doesNotContain("synchronized"));
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
