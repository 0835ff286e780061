package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Looking;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.model.WhyWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of graph and why, and which panels Tab walks through. */
class WhyKeysTest {

  private static final Size WIDE = new Size(120, 40);

  private static UiModel stage(Size size) {
    return Pictures.stage(size, Snapshots.deadlock());
  }

  private static String word(UiModel model) {
    return ((Overlay.Word) model.overlay()).term();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "e"})
  void why_byEitherKey_isOpen(String key) {
    assertThat(Screens.press(stage(Size.STANDARD), key).stage().panel()).isEqualTo(Panel.WHY);
  }

  @Test
  void enter_onAWord_explainsItAndEscGoesBack() {
    UiModel why = Screens.press(stage(Size.STANDARD), "e");
    List<String> words =
        WhyWords.of(why.run().orElseThrow()).stream().map(entry -> entry.term()).toList();
    assertThat(words).contains("deadlock", "hold and wait", "circular wait");
    UiModel first = Screens.press(why, "enter");
    assertThat(word(first)).isEqualTo(words.get(0));
    UiModel second = Screens.press(first, "down");
    assertThat(word(second)).isEqualTo(words.get(1));
    UiModel last = Screens.press(second, "escape", "G", "enter");
    assertThat(word(last)).isEqualTo(words.get(words.size() - 1));
    UiModel back = Screens.press(last, "escape");
    assertThat(back.overlay()).isEqualTo(Overlay.NONE);
    assertThat(back.stage().panel()).isEqualTo(Panel.WHY);
  }

  /** Words are chosen there, not threads. */
  @Test
  void upAndDown_inTheWhy_leaveTheMarkedThreadAlone() {
    UiModel marked = Screens.press(stage(Size.STANDARD), "down", "down", "e", "down", "up");
    assertThat(marked.stage().who()).isEqualTo(Optional.of("Hume"));
  }

  @Test
  void upAndDown_inTheGraph_chooseAThread() {
    UiModel marked = Screens.press(stage(Size.STANDARD), "3", "down", "enter");
    assertThat(marked.overlay()).isEqualTo(new Overlay.Card("Plato"));
  }

  @Test
  void tab_whereSeveralAreSideBySide_walksThroughThoseToBeSeen() {
    UiModel model = Screens.press(stage(WIDE), "3", "1", "d");
    List<Panel> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      model = Screens.press(model, "tab");
      seen.add(model.stage().panel());
    }
    assertThat(seen).containsExactly(Panel.SCENE, Panel.THREADS, Panel.GRAPH);
    assertThat(Screens.press(model, "tab").stage().onDials()).isTrue();
    assertThat(Screens.press(stage(WIDE), "3", "shift-tab").stage().panel())
        .isEqualTo(Panel.THREADS);
  }

  @Test
  void tab_whereOneIsToBeSeen_walksThroughAll() {
    UiModel model = stage(Size.STANDARD);
    for (Panel panel : Panel.values()) {
      model = Screens.press(model, "tab");
      assertThat(model.stage().panel()).isEqualTo(panel);
    }
    assertThat(Screens.press(model, "tab").stage().onDials()).isTrue();
  }

  /** The JVM is asked only while its answer is to be seen. */
  @Test
  void why_onTheScreen_wantsTheThreadsAsked() {
    assertThat(Looking.atLines(Screens.press(stage(Size.STANDARD), "8"))).isTrue();
    assertThat(Looking.atLines(Screens.press(stage(Size.STANDARD), "8", "1"))).isFalse();
    assertThat(Looking.atLines(Screens.press(stage(WIDE), "8", "1"))).isTrue();
    assertThat(Looking.atLines(Screens.press(stage(WIDE), "8", "1", "z"))).isFalse();
  }
}
