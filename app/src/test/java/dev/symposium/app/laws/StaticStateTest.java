package dev.symposium.app.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No static mutable state, in any of the three modules. */
class StaticStateTest {

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.symposium");
  private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(Planted.class);

  @Test
  void staticFields_ofAllModules_neverChange() {
    assertThat(ALL)
        .extracting(type -> type.getPackageName().split("\\.", 4)[2])
        .contains("app", "problems", "themes");
    StaticState.rule(StaticState.LISTED).check(ALL);
  }

  @Test
  void listedFields_areAllThere_andWouldBreakTheRule() {
    EvaluationResult strict = StaticState.rule(Map.of()).evaluate(ALL);
    assertThat(strict.getFailureReport().getDetails())
        .hasSameSizeAs(StaticState.LISTED.keySet())
        .allSatisfy(text -> assertThat(StaticState.LISTED).containsKey(text.split(" ", 2)[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LIST has a changeable java.util.ArrayList",
        "NUMBER has a changeable java.util.concurrent.atomic.AtomicLong",
        "CELLS has a changeable int[]",
        "DEEP has a changeable java.util.ArrayList",
        "OBJECT has a changeable dev.symposium.app.laws.Planted.own",
        "count is not final"
      })
  void rule_onAPlantedField_fails(String said) {
    EvaluationResult result = StaticState.rule(Map.of()).evaluate(PLANTED);
    assertThat(result.getFailureReport().getDetails())
        .hasSize(6)
        .contains(Planted.class.getName() + "." + said);
  }
}
