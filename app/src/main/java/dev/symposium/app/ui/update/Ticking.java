package dev.symposium.app.ui.update;

import dev.symposium.app.ui.model.Armed;
import dev.symposium.app.ui.model.Asked;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.app.ui.model.Notice;
import dev.symposium.app.ui.model.RunState;
import dev.symposium.app.ui.model.Target;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.model.UiModelBuilder;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Snapshot.Phase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a frame tick does: takes the newest snapshot, lets go what has had its time. Stateless. */
final class Ticking {

  private static final Duration LEARNED = Duration.ofMinutes(3);
  private static final Duration GREETED = Duration.ofMinutes(1);

  /** As long as the engine tries to make a run fail, so that it is said until it is done. */
  private static final Duration NEWS = Duration.ofSeconds(10);

  private static final Duration FOR_EVER = Duration.ofDays(9_999);
  private static final int SNAPSHOTS_UNTIL_SHOWN = 20;

  private Ticking() {}

  static void tick(Turn turn, Msg.Tick tick) {
    boolean first = turn.model().now().isZero();
    turn.become(expire(turn.model(), tick.at()));
    if (first && turn.model().firstHint()) {
      turn.ask(new Effect.HintSeen());
    }
    if (turn.model().run().isPresent()) {
      String before = turn.run().solution().id();
      tick.snapshot().ifPresent(newest -> take(turn, newest));
      if (!turn.run().solution().id().equals(before)) {
        turn.stage(s -> s.withCode(s.code().turned(s.code().face())));
      }
      turn.run(turn.run().behind(tick.behind()));
      Turning.flush(turn);
    }
  }

  private static UiModel expire(UiModel model, Duration now) {
    UiModelBuilder next = model.but().now(now);
    if (model.notice().isPresent() && now.compareTo(model.notice().get().until()) >= 0) {
      next.noNotice();
    }
    if (model.armed().isSet() && now.compareTo(model.armed().until()) >= 0) {
      next.armed(Armed.NONE);
    }
    if (model.howToRead() && now.compareTo(LEARNED) >= 0) {
      next.howToRead(false);
    }
    if (model.firstHint() && now.compareTo(GREETED) >= 0) {
      next.firstHint(false);
    }
    return next.build();
  }

  /** What the run itself has to say is newer than an answer that is still being read. */
  private static void take(Turn turn, Snapshot newest) {
    Snapshot before = turn.run().snapshot();
    turn.run(take(turn.run(), newest));
    Optional<Notice> shown = turn.model().notice();
    boolean told = shown.filter(n -> n.text().equals(before.notice())).isPresent();
    boolean news = !newest.notice().equals(before.notice());
    boolean over = goesOn(before) && !goesOn(newest);
    if (told && (news || over)) {
      turn.become(turn.model().but().noNotice().build());
    }
    if (news && !newest.notice().isEmpty()) { // said once: even an error makes room for it
      Duration until = turn.model().now().plus(goesOn(newest) ? FOR_EVER : NEWS);
      Notice notice = new Notice(newest.notice(), false, until);
      turn.become(turn.model().but().notice(notice).build());
    }
  }

  /** Whether what the run says is so for as long as this is. */
  private static boolean goesOn(Snapshot snapshot) {
    return snapshot.phase() == Phase.DRAINING || snapshot.phase() == Phase.PAUSED;
  }

  private static RunState take(RunState run, Snapshot newest) {
    Snapshot before = run.snapshot();
    RunState next = run.withSnapshot(newest, run.comparison().next(run.problem(), before, newest));
    boolean rescaled = before.slowness() != newest.slowness();
    return next.withAsked(rescaled ? Map.of() : stillOpen(next));
  }

  /** Without the wishes that the snapshot shows fulfilled, or whose time to show has passed. */
  private static Map<Target, Asked> stillOpen(RunState run) {
    Map<Target, Asked> open = new HashMap<>(run.asked());
    open.entrySet().removeIf(wish -> isShown(run, wish.getKey(), wish.getValue()));
    return open;
  }

  private static boolean isShown(RunState run, Target target, Asked wish) {
    if (wish.state() != Asked.State.TAKEN) {
      return false;
    }
    boolean known =
        run.snapshot().knob(target.knob()).stream()
            .anyMatch(k -> k.asked().isPresent() && k.asked().get().equals(wish.value()));
    boolean acts = run.inForce(target).map(wish.value()::equals).orElse(true);
    return known || acts || run.snapshot().number() > wish.snapshot() + SNAPSHOTS_UNTIL_SHOWN;
  }
}
