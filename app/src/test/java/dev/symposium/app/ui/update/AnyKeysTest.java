package dev.symposium.app.ui.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.Key;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RandomTables;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.Actions;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.style.Palette;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.problems.engine.Outcome;
import dev.symposium.problems.observe.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever is pressed, in whatever order, the program goes on and a way out stays. */
class AnyKeysTest {

  private static final int SESSIONS = 300;
  private static final int KEYS = 200;
  private static final List<Key> KEYBOARD = keyboard();

  private final Palette palette = RoleTheme.palette();

  private static List<Key> keyboard() {
    List<Key> keys = new ArrayList<>();
    for (Action action : Actions.all()) {
      keys.addAll(action.keys());
    }
    for (int codePoint = ' '; codePoint < 0x7F; codePoint++) {
      keys.add(Key.ch(codePoint));
    }
    for (Key.Name name : Key.Name.values()) {
      if (name != Key.Name.CHAR) {
        keys.add(Key.of(name));
      }
    }
    keys.add(Key.ch(0x1F374));
    keys.add(Key.ch(0x301));
    keys.add(Key.ctrl('z'));
    return keys;
  }

  @Test
  void keys_anySequence_neverFailsAndAWayOutStays() {
    for (int seed = 0; seed < SESSIONS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      UiModel model = play(random);
      assertThat(leaves(model)).as("seed %d", seed).isTrue();
    }
  }

  private UiModel play(SplittableRandom random) {
    Size size = new Size(random.nextInt(1, 140), random.nextInt(1, 50));
    UiModel model =
        random.nextBoolean()
            ? Pictures.stage(size, RandomTables.next(random, 64))
            : Pictures.gallery(size);
    for (int i = 0; i < KEYS; i++) {
      Step step = Update.update(model, next(random, Duration.ofMillis(i * 40L)));
      model = step.model();
      for (Effect effect : step.effects()) {
        model = answer(model, effect, random);
      }
    }
    Pictures.draw(model, Glyphs.ASCII, palette);
    return model;
  }

  private static Msg next(SplittableRandom random, Duration at) {
    return switch (random.nextInt(12)) {
      case 0 -> new Msg.Tick(at, Optional.empty());
      case 1 -> new Msg.Tick(at, Optional.of(RandomTables.next(random, 64)));
      case 2 -> new Msg.Pasted("set\tthink 2s\nquit " + random.nextInt(), at);
      default -> new Msg.KeyPressed(KEYBOARD.get(random.nextInt(KEYBOARD.size())), at);
    };
  }

  private static UiModel answer(UiModel model, Effect effect, SplittableRandom random) {
    if (effect instanceof Effect.Submit submit) {
      Outcome outcome =
          switch (random.nextInt(3)) {
            case 0 -> new Outcome.Rejected("no", Optional.of("5"));
            case 1 -> new Outcome.Asked("later");
            default -> new Outcome.Applied("done");
          };
      return Update.update(model, new Msg.CommandDone(submit.command(), outcome)).model();
    }
    if (effect instanceof Effect.Open open) {
      Snapshot first = Snapshots.running();
      return Update.update(model, new Msg.RunOpened(open.problem(), first)).model();
    }
    return model;
  }

  /** Esc out of whatever is open, then q, at most from the stage and from the gallery. */
  private static boolean leaves(UiModel model) {
    UiModel at = model;
    Duration now = Duration.ofMinutes(1);
    for (int i = 0; i < 8; i++) {
      at = Update.update(at, new Msg.KeyPressed(Key.of(Key.Name.ESCAPE), now)).model();
    }
    for (int i = 0; i < 2; i++) {
      Step step = Update.update(at, new Msg.KeyPressed(Key.ch('q'), now));
      if (step.effects().contains(new Effect.Quit(0))) {
        return true;
      }
      at = step.model();
    }
    return false;
  }
}
