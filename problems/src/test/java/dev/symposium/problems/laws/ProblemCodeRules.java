package dev.symposium.problems.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** What problem code must not do, one by one. */
final class ProblemCodeRules {

  private ProblemCodeRules() {}

  /** All of them. */
  static List<ArchRule> all() {
    return List.of(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.concurrent..")
            .because("problem code waits and locks through sync alone"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Thread.class, ThreadLocal.class, ThreadGroup.class)
            .because("threads are the engine's"),
        noMethods()
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED)
            .because("synchronized is shown as lock and condition"),
        noClasses()
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Instant.class)
            .because("time is spent through sync"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SplittableRandom.class, UUID.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("chance comes through sync"),
        noClasses()
            .should()
            .callMethod(System.class, "identityHashCode", Object.class)
            .orShould()
            .callMethod(Object.class, "hashCode")
            .because("they differ from run to run"),
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..")
            .because("problem code shows itself by its snapshot alone"),
        fields()
            .should()
            .beFinal()
            .andShould(notBe("a container that changes", ProblemCodeRules::isMutableContainer))
            .because("what actors share is made by sync"),
        codeUnits()
            .should(notCatch(Throwable.class, Error.class, Exception.class, RuntimeException.class))
            .because("an actor that is to leave is told by an error that must pass"));
  }

  private static boolean isMutableContainer(JavaField field) {
    JavaClass type = field.getRawType();
    boolean container = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    return container && !List.of("List", "Set", "Map").contains(type.getSimpleName());
  }

  private static ArchCondition<JavaField> notBe(
      String what, java.util.function.Predicate<JavaField> forbidden) {
    return new ArchCondition<>("not be " + what) {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean broken = forbidden.test(field);
        events.add(new SimpleConditionEvent(field, !broken, field.getFullName() + " is " + what));
      }
    };
  }

  private static ArchCondition<JavaCodeUnit> notCatch(Class<?>... forbidden) {
    return new ArchCondition<>("not catch what is not theirs") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        unit.getTryCatchBlocks().stream()
            .flatMap(block -> block.getCaughtThrowables().stream())
            .filter(caught -> Set.of(forbidden).stream().anyMatch(caught::isEquivalentTo))
            .map(caught -> unit.getFullName() + " catches " + caught.getName())
            .forEach(text -> events.add(SimpleConditionEvent.violated(unit, text)));
      }
    };
  }
}
