package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.model.Lists;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Overlay;
import dev.symposium.app.ui.model.Panel;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys in the threads and the log: finding, marking, opening. */
class ListKeysTest extends Stage80 {

  @Test
  void find_onTheStage_narrowsTheThreads() {
    type("/");
    type("ma");
    assertThat(Lists.threads(model.run().orElseThrow(), model.stage().threads()))
        .extracting(ActorView::name)
        .containsExactly("Marx");
    press("enter");
    type("n");
    assertThat(model.stage().who()).contains("Marx");
    press("escape");
    assertThat(model.stage().threads().filter().isEmpty()).isTrue();
  }

  @Test
  void nextMatch_onTheStage_walksTheMatchingThreadsRound() {
    type("/");
    type("blocked");
    press("enter");
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      type("n");
      seen.add(model.stage().who().orElseThrow());
    }
    type("N");
    assertThat(seen).containsExactly("Plato", "Hume", "Locke", "Marx", "Kant", "Plato");
    assertThat(model.stage().who()).contains("Kant");
  }

  @Test
  void find_inTheLog_narrowsTheLogAlone() {
    press("6");
    type("/");
    type("picks");
    assertThat(Lists.log(model.run().orElseThrow(), model.stage().log())).hasSize(1);
    assertThat(model.stage().threads().filter().isEmpty()).isTrue();
  }

  @Test
  void enter_onALineOfTheLog_opensItInFull() {
    model = Pictures.stage(Size.STANDARD, Snapshots.longLog());
    press("6");
    assertThat(text()).doesNotContain("for the 4th time");
    press("enter");
    assertThat(text()).contains("for the 4th time").containsOnlyOnce("Kant was chosen");
    press("up");
    assertThat(text()).contains("LOG 0:43.0").doesNotContain("for the 4th time");
    press("down", "escape");
    assertThat(model.overlay()).isEqualTo(Overlay.NONE);
    assertThat(model.stage().panel()).isEqualTo(Panel.LOG);
  }

  @Test
  void enter_onAnEmptyLog_saysSo() {
    model = Pictures.stage(Size.STANDARD, Snapshots.table(3).build());
    press("6", "enter");
    assertThat(model.overlay()).isEqualTo(Overlay.NONE);
    assertThat(model.notice().orElseThrow().text()).isEqualTo("there is no line to open");
  }

  @Test
  void step_inAPause_tellsTheNumberAsSoonAsItIsKnown() {
    Snapshots table = Snapshots.table(3).phase(Snapshot.Phase.PAUSED);
    model = Pictures.stage(Size.STANDARD, table.build());
    send(new Msg.Told("every thread passes one gate", false));
    assertThat(text()).contains("every thread passes one gate").contains("space resume");
    Snapshot known = table.notice("every thread has passed one gate: 7 events").build();
    tick(known);
    assertThat(text()).contains("passed one gate: 7 events").contains("space resume");
  }

  private String text() {
    return Pictures.text(model, Glyphs.ASCII);
  }
}
