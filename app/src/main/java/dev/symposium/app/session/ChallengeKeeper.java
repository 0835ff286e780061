package dev.symposium.app.session;

import dev.symposium.app.challenge.Posed;
import dev.symposium.app.challenge.Progress;
import dev.symposium.app.ui.model.Effect;
import dev.symposium.app.ui.model.Msg;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The challenge of a session: judged by one thread, {@code judge}, and searched for by another,
 * {@code search}, since that may take seconds. Spoken to from the ui thread, which never waits.
 */
final class ChallengeKeeper {

  private static final int MOST_SECONDS_TO_END = 5;

  private final ThreadFactory threads;
  private final Progress progress;
  private final Consumer<Msg> tell;
  private final ExecutorService judge;
  private final ExecutorService search;

  // the ui thread's alone
  private Attempts attempts;

  ChallengeKeeper(ThreadFactory threads, Progress progress, Consumer<Msg> tell) {
    this.threads = threads;
    this.progress = progress;
    this.tell = tell;
    this.judge = Executors.newSingleThreadExecutor(task -> named(task, "symposium-judge"));
    this.search = Executors.newSingleThreadExecutor(task -> named(task, "symposium-search"));
  }

  private Thread named(Runnable task, String name) {
    Thread thread = threads.newThread(task);
    thread.setName(name);
    return thread;
  }

  /** The challenges that were done. */
  Set<String> done() {
    return progress.done();
  }

  /** Has something done about a challenge; the answer is told. Whether it is about that. */
  boolean take(Effect effect) {
    if (effect instanceof Effect.PoseChallenge pose) {
      begin(pose.number(), pose.posed());
    } else if (effect instanceof Effect.JudgeSteps steps && isOf(steps.number())) {
      Attempts its = attempts;
      judge.execute(() -> its.judge(steps.view()));
    } else if (effect instanceof Effect.AskHint ask && isOf(ask.number())) {
      Attempts its = attempts;
      search.execute(() -> its.hint(ask.view()));
    } else {
      return effect instanceof Effect.JudgeSteps || effect instanceof Effect.AskHint;
    }
    return true;
  }

  private boolean isOf(long number) {
    return attempts != null && attempts.number() == number;
  }

  private void begin(long number, Posed posed) {
    cancel();
    Attempts its = new Attempts(number, posed, progress, threads, tell);
    attempts = its;
    search.execute(its::search);
  }

  private void cancel() {
    if (attempts != null) {
      attempts.cancel();
    }
  }

  /** Ends the search and both threads; waits for them. Once, when nothing is asked any more. */
  void close() throws InterruptedException {
    cancel();
    judge.shutdown();
    search.shutdown();
    boolean unused =
        judge.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS)
            && search.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
  }
}
