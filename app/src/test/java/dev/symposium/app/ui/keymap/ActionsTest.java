package dev.symposium.app.ui.keymap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.Key;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.ListState;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {

  @ParameterizedTest
  @EnumSource(Where.class)
  void table_anywhere_givesAKeyOneMeaning(Where where) {
    Map<Key, ActionId> meanings = new HashMap<>();
    for (Action action : Actions.all()) {
      if (action.isFor(where)) {
        for (Key key : action.keys()) {
          ActionId other = meanings.put(key, action.id());
          assertThat(other).as("%s in %s, also for %s", key, where, action.id()).isNull();
        }
      }
    }
  }

  @Test
  void table_hasEachActionOnce() {
    assertThat(Actions.all().stream().map(Action::id))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(ActionId.values()));
  }

  @Test
  void fields_lettersAreTyped_noActionTakesThem() {
    for (Action action : Actions.all()) {
      if (action.where().stream().anyMatch(Where::isField)) {
        assertThat(action.keys()).as(action.id().name()).noneMatch(Key::isText);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "P", "%", "w", "a", "i"})
  void reservedKeys_areNotOffered(String key) {
    for (Where where : Where.values()) {
      assertThat(Actions.of(Key.ch(key.codePointAt(0)), where)).isEmpty();
    }
  }

  @Test
  void help_opensOnTheTenYouNeed() {
    List<Action> lines = HelpLines.of(ListState.TOP);
    assertThat(lines.subList(0, 10)).allMatch(a -> a.section() == Action.Section.TEN);
    assertThat(lines.get(10).section()).isNotEqualTo(Action.Section.TEN);
  }

  @Test
  void help_everyLineSaysWhatItDoes() {
    assertThat(HelpLines.of(ListState.TOP)).allMatch(a -> !a.about().isBlank());
  }

  /** A key that no line of the help speaks for could never be found. */
  @Test
  void help_everyKeyIsMentioned() {
    String all =
        HelpLines.of(ListState.TOP).stream()
            .map(a -> a.label() + " " + a.about())
            .reduce("", (a, b) -> a + "\n" + b);
    for (Action action : Actions.all()) {
      if (action.label().isEmpty() && action.id() != ActionId.COMPLETE_BACK) {
        assertThat(spokenFor(action, all)).as(action.id().name()).isTrue();
      }
    }
  }

  private static boolean spokenFor(Action action, String help) {
    return switch (action.id()) {
      case DIAL_LEFT, DIAL_RIGHT, CHOOSE_DOWN -> help.contains("arrows");
      case LESS -> help.contains("+ -");
      case COMPLETE -> help.contains("Tab completes");
      case RECALL_OLDER, RECALL_NEWER -> help.contains("up recalls");
      case PAGE_UP -> help.contains("PgUp");
      default -> action.keys().stream().anyMatch(k -> help.contains(k.toString()));
    };
  }

  @Test
  void footer_anywhere_hasThreeToSixHintsAndHelpLast() {
    for (Map.Entry<String, UiModel> screen : Screens.all(Size.STANDARD).entrySet()) {
      Where where = Where.of(screen.getValue());
      if (!where.isField()) {
        List<Action> hints = Actions.footer(screen.getValue(), 6);
        assertThat(hints).as(screen.getKey()).hasSizeBetween(3, 6);
        if (where != Where.HELP) {
          assertThat(hints.get(hints.size() - 1).id()).isEqualTo(ActionId.HELP);
        }
      }
    }
  }

  @Test
  void footer_onTheStage_alwaysOffersCommandLineAndWayBack() {
    for (UiModel screen : Screens.all(Size.STANDARD).values()) {
      if (Where.of(screen) == Where.STAGE) {
        for (List<Action> row : List.of(Actions.footer(screen, 4), Actions.keys(screen))) {
          assertThat(row).extracting(Action::id).contains(ActionId.COMMAND, ActionId.BACK);
          assertThat(row).hasSizeLessThanOrEqualTo(6);
        }
        assertThat(Actions.deeds(screen)).hasSizeBetween(screen.prefs().replay() ? 2 : 3, 6);
      }
    }
  }

  @Test
  void breakNow_isHintedOnlyWhileSomethingStands() {
    UiModel runs = Pictures.stage(Size.STANDARD, Snapshots.running());
    UiModel stands = Pictures.stage(Size.STANDARD, Snapshots.deadlock());
    assertThat(Actions.footer(runs, 6)).noneMatch(a -> a.id() == ActionId.BREAK_NOW);
    assertThat(Actions.footer(stands, 6).get(0).id()).isEqualTo(ActionId.BREAK_NOW);
    assertThat(Actions.get(ActionId.BREAK_NOW).whyNot().apply(runs))
        .contains("nothing stands that could be broken");
  }
}
