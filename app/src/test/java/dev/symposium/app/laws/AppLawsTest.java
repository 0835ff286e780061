package dev.symposium.app.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom in the program, and which of its libraries is known where. */
class AppLawsTest {

  private static final String APP = "dev.symposium.app";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.symposium");

  @ParameterizedTest
  @CsvSource({
    "com.googlecode.lanterna.terminal.., term",
    "com.googlecode.lanterna.screen..,   term",
    "org.jline.terminal..,               term",
    "org.jline.reader..,                 ui.command",
    "com.github.difflib..,               ui.model",
    "picocli..,                          cli"
  })
  void library_isKnownToOnePackage(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(APP + "." + home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ui.model", "ui.update", "ui.view", "ui.widget"})
  void pureCode_knowsNoClockThreadOrFile(String pure) {
    noClasses()
        .that()
        .resideInAPackage(APP + "." + pure)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Thread.class, ThreadLocal.class, Clock.class, Instant.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  /** Each package may know only those to the right of it that are named here. */
  @ParameterizedTest
  @CsvSource({
    "term,       ''",
    "config,     term",
    "glossary,   ''",
    "challenge,  config",
    "recording,  term",
    "ui.text,    ''",
    "ui.style,   ui.text term",
    "ui.widget,  ui.style ui.text",
    "ui.command, ''",
    "ui.model,   challenge glossary ui.command ui.text term",
    "ui.keymap,  ui.model term",
    "ui.update,  challenge tale glossary ui.keymap ui.model ui.command ui.text term",
    "tale,       ui.text",
    "ui.view,    challenge tale glossary ui.widget ui.keymap ui.model ui.command ui.style ui.text",
    "headless,   ui.command",
    "demo,       headless ui.model ui.command ui.text",
    "cli,        challenge tale demo headless config glossary recording ui.command ui.text term",
    "session,    challenge demo cli config ui.view ui.update ui.model ui.command ui.style ui.text term"
  })
  void package_knowsOnlyTheNamed(String from, String allowed) {
    List<String> known = List.of((from + " " + allowed).split(" "));
    String[] others =
        CLASSES.stream()
            .map(type -> type.getPackageName())
            .distinct()
            .filter(name -> name.equals(APP) || name.startsWith(APP + "."))
            .filter(name -> name.equals(APP) || !known.contains(name.substring(APP.length() + 1)))
            .toArray(String[]::new);
    assertThat(others).isNotEmpty();
    noClasses()
        .that()
        .resideInAPackage(APP + "." + from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(CLASSES);
  }

  @Test
  void packages_haveNoCycle() {
    slices().matching(APP + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"themes", "problems"})
  void otherModule_doesNotKnowTheProgram(String module) {
    noClasses()
        .that()
        .resideInAPackage("dev.symposium." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(APP + "..")
        .check(CLASSES);
  }
}
