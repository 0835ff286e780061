package dev.symposium.problems.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.spi.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The source of every solution lies beside its class, and is what the class was compiled from. */
class SourceContractTest {

  private static final int MOST_COLUMNS = 100;

  static Stream<Arguments> solutions() {
    return Catalog.load().problems().stream()
        .flatMap(
            problem ->
                problem.solutions().stream()
                    .map(solution -> Arguments.of(problem, Named.of(solution.id(), solution))));
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void source_ofEverySolution_isPlainTextThatFits(Problem problem, Solution solution) {
    Source source = solution.source().orElseThrow();
    assertThat(source.lines())
        .allSatisfy(
            line -> assertThat(line).matches("[ -~]*").hasSizeLessThanOrEqualTo(MOST_COLUMNS));
    assertThat(source.line(source.first())).contains("/**");
    assertThat(source.line(source.declaration()).orElseThrow())
        .contains("class " + solution.code().getSimpleName());
  }

  /** Each call in the class file names a line; in the source that line makes that call. */
  @ParameterizedTest
  @MethodSource("solutions")
  void source_ofEverySolution_isTheOneItsClassWasCompiledFrom(Problem problem, Solution solution) {
    Source source = solution.source().orElseThrow();
    JavaClass compiled = new ClassFileImporter().importClass(solution.code());
    assertThat(compiled.getSource().flatMap(from -> from.getFileName())).contains(source.file());
    List<JavaMethodCall> calls =
        compiled.getMethodCallsFromSelf().stream().filter(SourceContractTest::isOurs).toList();
    assertThat(calls).isNotEmpty();
    for (JavaMethodCall call : calls) {
      assertThat(source.line(call.getLineNumber()).orElseThrow())
          .as("%s line %d", source.file(), call.getLineNumber())
          .contains(call.getName());
    }
  }

  private static boolean isOurs(JavaMethodCall call) {
    return call.getTargetOwner().getPackageName().startsWith("dev.symposium");
  }

  @Test
  void source_ofAClassWithinAnother_isThatOfTheOuterOne() {
    assertThat(Source.of(Inner.class)).isEmpty(); // a test is not put beside its class
    Solution naive = Catalog.load().problems().get(0).solutions().get(0);
    assertThat(Source.of(naive.code()).map(Source::file)).isEqualTo(Optional.of("Naive.java"));
  }

  private static final class Inner {}

  @Test
  void line_beyondTheFile_isEmpty() {
    Source source = new Source("A.java", List.of("package a;", "", "class A {}"));
    assertThat(source.line(0)).isEmpty();
    assertThat(source.line(4)).isEmpty();
    assertThat(source.line(3)).contains("class A {}");
    assertThat(source.first()).isEqualTo(3);
    assertThat(source.declaration()).isEqualTo(3);
  }
}
