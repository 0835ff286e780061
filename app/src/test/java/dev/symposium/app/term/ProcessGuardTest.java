package dev.symposium.app.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.InOrder;
import org.mockito.Mockito;

@Timeout(20)
class ProcessGuardTest {

  private final TerminalPort terminal = mock(TerminalPort.class);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<Integer> codes = new ArrayList<>();
  private final List<Throwable> recorded = new ArrayList<>();
  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private ProcessGuard guard = guardWithLog(Path.of("state", "symposium.log"));

  @AfterEach
  void remove() {
    guard.close();
  }

  @Test
  void end_restoresThenPrintsThenExitsWithTheCode() {
    guard.close();
    PrintStream errors = mock(PrintStream.class);
    IntConsumer exit = mock(IntConsumer.class);
    TerminalPort port = mock(TerminalPort.class);
    Path log = Path.of("state", "symposium.log");
    guard =
        ProcessGuard.install(
            port, new ProcessGuard.Environment(errors, log, (thread, thrown) -> {}, exit));
    guard.end(143, "ended by a request to terminate");
    InOrder order = Mockito.inOrder(port, errors, exit);
    order.verify(port).close();
    order.verify(errors).println("symposium: ended by a request to terminate");
    order.verify(errors).println("Log: " + log);
    order.verify(exit).accept(143);
  }

  @Test
  void end_byAnInterruptedThread_waitsForTheTerminalBeforeItPrints() {
    guard.close();
    List<String> order = new CopyOnWriteArrayList<>();
    PrintStream errors = mock(PrintStream.class);
    doAnswer(call -> order.add("printed")).when(errors).println("symposium: internal");
    TerminalPort port = mock(TerminalPort.class);
    doAnswer(call -> order.add(slowly("closed"))).when(port).close();
    guard =
        ProcessGuard.install(
            port, new ProcessGuard.Environment(errors, null, (thread, thrown) -> {}, codes::add));
    Thread.currentThread().interrupt();
    guard.end(70, "internal");
    assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    assertThat(order).startsWith("closed", "printed");
  }

  private static String slowly(String word) throws InterruptedException {
    assertThat(new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS)).isFalse();
    return word;
  }

  @Test
  void end_withNothingToSay_restoresAndIsQuiet() {
    guard.end(130, "");
    verify(terminal).close();
    assertThat(codes).containsExactly(130);
    assertThat(printed()).isEmpty();
  }

  @Test
  void restore_asTheShutdownHook_restoresAndIsQuiet() {
    guard.restore();
    verify(terminal).close();
    assertThat(printed()).isEmpty();
  }

  @Test
  void end_twice_saysOnlyWhatTheFirstSaid() {
    guard.end(70, "first");
    guard.end(143, "second");
    assertThat(printed()).contains("first").doesNotContain("second");
    verify(terminal, times(1)).close();
  }

  @Test
  void anErrorInAnyThread_isRecordedAndEndsTheProcessWith70() throws InterruptedException {
    IllegalStateException boom = new IllegalStateException("boom");
    Thread thread =
        new Thread(
            () -> {
              throw boom;
            },
            "observer");
    thread.start();
    thread.join();
    assertThat(codes).containsExactly(70);
    assertThat(recorded).containsExactly(boom);
    assertThat(printed()).contains("internal error in thread observer").contains("boom");
  }

  @Test
  void anErrorWhoseRecordingFails_stillEndsTheProcess() {
    guard.close();
    guard =
        ProcessGuard.install(
            terminal,
            new ProcessGuard.Environment(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                null,
                (thread, thrown) -> {
                  throw new IllegalStateException("disk full");
                },
                codes::add));
    try {
      guard.fail(Thread.currentThread(), new Error("x"));
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("disk full");
    }
    assertThat(codes).containsExactly(70);
  }

  @Test
  void close_restoresAndRemovesItself() {
    guard.close();
    verify(terminal).close();
    assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(before);
    assertThat(codes).isEmpty();
  }

  @Test
  void end_onATerminalThatTakesNothing_doesNotWaitForEver() {
    Mockito.doAnswer(
            call -> {
              Thread.currentThread().join();
              return null;
            })
        .when(terminal)
        .close();
    guard.end(129, "ended: the terminal has gone");
    assertThat(codes).containsExactly(129);
    Mockito.reset(terminal);
  }

  private ProcessGuard guardWithLog(Path log) {
    return ProcessGuard.install(
        terminal,
        new ProcessGuard.Environment(
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            log,
            (thread, thrown) -> recorded.add(thrown),
            codes::add));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
