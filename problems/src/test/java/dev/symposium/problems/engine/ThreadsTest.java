package dev.symposium.problems.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;

/** Kinds of threads, as this Java has them. */
class ThreadsTest {

  private final Threads threads = Threads.find();

  @Test
  void factory_ofPlatformThreads_numbersDaemons() {
    ThreadFactory factory = threads.factory("platform", "step-");

    Thread first = factory.newThread(() -> {});
    assertThat(first.getName()).isEqualTo("step-1");
    assertThat(first.isDaemon()).isTrue();
    assertThat(threads.isVirtual(first)).isFalse();
    assertThat(factory.newThread(() -> {}).getName()).isEqualTo("step-2");
  }

  @Test
  void fastest_isVirtualWhereThereIsThatAndCanBeHad() {
    boolean has = Runtime.version().feature() >= 21;

    assertThat(threads.fastest()).isEqualTo(has ? "virtual" : "platform");
    assertThat(threads.whyNot(threads.fastest())).isEmpty();
    Thread thread = threads.factory(threads.fastest(), "step-").newThread(() -> {});
    assertThat(threads.isVirtual(thread)).isEqualTo(has);
  }
}
