package dev.symposium.app.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule that nothing that changes is static: one session must never see another's. A static
 * field is final, and what is in it cannot change, as deep as it goes; a few are named with their
 * reason.
 */
final class StaticState {

  /** Fields whose values could change by their kind and do not, or do so harmlessly. */
  static final Map<String, String> LISTED = listed();

  private StaticState() {}

  private static Map<String, String> listed() {
    Map<String, String> listed = new LinkedHashMap<>();
    for (String table :
        List.of(
            "app.term.Keys.FUNCTIONS",
            "app.term.PasteCollector.END",
            "app.ui.style.Colours.SIXTEEN",
            "app.ui.style.Colours.STEPS",
            "app.ui.text.Glyphs.LEVELS",
            "app.ui.view.ChartsView.FOUR",
            "app.ui.view.ChartsView.TWO",
            "app.ui.view.RingLayout.SIDES",
            "app.ui.view.Scales.ROUND",
            "app.ui.view.Wires.GLYPHS",
            "problems.catalog.barrier.BarrierPresets.LATE",
            "problems.engine.Percentiles.WANTED",
            "problems.observe.EventRing.KINDS",
            "problems.observe.WaitWord.STATES",
            "problems.spi.Notches.SERIES")) {
      listed.put("dev.symposium." + table, "a private table that is read where it stands, only");
    }
    listed.put(
        "dev.symposium.app.recording.Shape.OF",
        "keeps per class what its declaration says; the same whoever asks first");
    return Map.copyOf(listed);
  }

  static ArchRule rule(Map<String, String> listed) {
    return fields()
        .that()
        .areStatic()
        .should(neverChange(listed))
        .because("a session owns all that changes while it lives");
  }

  private static ArchCondition<JavaField> neverChange(Map<String, String> listed) {
    return new ArchCondition<>("be final, and what is in them never change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean made = field.getModifiers().contains(JavaModifier.SYNTHETIC); // by the compiler
        if (!made && !listed.containsKey(field.getFullName())) {
          Optional<String> wrong = wrong(field);
          String text = field.getFullName() + " " + wrong.orElse("never changes");
          events.add(new SimpleConditionEvent(field, wrong.isEmpty(), text));
        }
      }
    };
  }

  private static Optional<String> wrong(JavaField field) {
    if (!field.getModifiers().contains(JavaModifier.FINAL)) {
      return Optional.of("is not final");
    }
    return Immutables.changeable(value(field.reflect())).map(type -> "has a changeable " + type);
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " cannot be read", e);
    }
  }
}
