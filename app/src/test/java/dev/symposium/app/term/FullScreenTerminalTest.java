package dev.symposium.app.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FullScreenTerminalTest {

  private static final Capabilities XTERM =
      new Capabilities("xterm-256color", ColorDepth.TRUE, true, true, true, true);
  private static final Capabilities CONSOLE =
      new Capabilities("linux", ColorDepth.SIXTEEN, true, false, false, false);

  private final FakeTty tty = new FakeTty();
  private final List<Thread> threads = new ArrayList<>();
  private final BlockingQueue<InputEvent> events = new LinkedBlockingQueue<>();
  private final FullScreenTerminal terminal = on(XTERM);

  @AfterEach
  void close() {
    terminal.close();
  }

  @Test
  void start_onAnXterm_switchesTheModesOnInOneWrite() throws IOException {
    terminal.start(events::add);
    assertThat(tty.writes())
        .containsExactly("raw", "\u001B[?1049h\u001B[?7l\u001B[?2004h\u001B[?25l");
  }

  @Test
  void close_afterStart_restoresInTheReverseOrderAndOnlyOnce() throws IOException {
    terminal.start(events::add);
    tty.writes().clear();
    terminal.close();
    terminal.close();
    assertThat(tty.writes())
        .containsExactly(
            "\u001B[?2026l",
            "\u001B[?25h",
            "\u001B[?2004l",
            "\u001B[?7h",
            "\u001B[m\u001B[?1049l",
            "cooked",
            "close");
  }

  @Test
  void close_onAConsoleWithoutASecondScreen_leavesAnEmptyOne() throws IOException {
    FullScreenTerminal console = on(CONSOLE);
    console.start(events::add);
    console.close();
    assertThat(tty.writes())
        .containsExactly(
            "raw",
            "\u001B[?7l\u001B[?25l",
            "\u001B[?25h",
            "\u001B[?7h",
            "\u001B[m\u001B[H\u001B[J",
            "cooked",
            "close");
  }

  @Test
  void close_fromManyThreads_restoresOnce() throws Exception {
    terminal.start(events::add);
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> closers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread closer =
          new Thread(
              () -> {
                awaitQuietly(go);
                terminal.close();
              },
              "closer-" + i);
      closer.start();
      closers.add(closer);
    }
    go.countDown();
    for (Thread closer : closers) {
      closer.join();
    }
    assertThat(tty.writes()).containsOnlyOnce("cooked", "close", "\u001B[?25h", "\u001B[?7h");
  }

  @Test
  void close_whenTheTerminalFailsToTakeOneSequence_stillRestoresTheRest() throws IOException {
    terminal.start(events::add);
    tty.failOn("\u001B[?25h");
    terminal.close();
    assertThat(tty.writes()).contains("\u001B[?7h", "\u001B[m\u001B[?1049l", "cooked", "close");
  }

  @Test
  void close_endsTheThreadThatReads() throws Exception {
    terminal.start(events::add);
    assertThat(threads).hasSize(1);
    assertThat(threads.get(0).getName()).isEqualTo("input");
    terminal.close();
    threads.get(0).join();
    assertThat(events).isEmpty();
  }

  @Test
  void draw_aFrame_isOneWriteAndNothingWhenUnchanged() throws IOException {
    terminal.start(events::add);
    tty.writes().clear();
    CellBuffer frame = new CellBuffer(80, 24);
    frame.set(3, 3, TextCharacter.fromCharacter('x')[0], 1);
    assertThat(terminal.draw(frame)).isPositive();
    assertThat(terminal.draw(frame)).isZero();
    frame.set(70, 20, TextCharacter.fromCharacter('y')[0], 1);
    assertThat(terminal.draw(frame)).isPositive();
    assertThat(tty.writes()).hasSize(2);
    assertThat(String.join("", tty.writes())).doesNotContain("\u001B[2J");
  }

  @Test
  void draw_afterClose_writesNothing() throws IOException {
    terminal.start(events::add);
    terminal.close();
    tty.writes().clear();
    assertThat(terminal.draw(new CellBuffer(80, 24))).isZero();
    assertThat(tty.writes()).isEmpty();
  }

  @Test
  void draw_toATerminalThatHasGone_saysSo() throws IOException {
    terminal.start(events::add);
    tty.failOn("\u001B");
    assertThatThrownBy(() -> terminal.draw(new CellBuffer(80, 24))).isInstanceOf(IOException.class);
  }

  @Test
  void repaint_sendsTheNextFrameInFull() throws IOException {
    terminal.start(events::add);
    CellBuffer frame = new CellBuffer(80, 24);
    terminal.draw(frame);
    terminal.repaint();
    assertThat(terminal.draw(frame)).isPositive();
    assertThat(tty.writes().get(tty.writes().size() - 1)).contains("\u001B[2J");
  }

  @Test
  void input_aSequenceInTwoPieces_isOneKey() throws Exception {
    terminal.start(events::add);
    tty.type("\u001B[");
    tty.type("A");
    assertThat(next()).isEqualTo(new InputEvent.Pressed(Key.of(Key.Name.UP)));
  }

  @Test
  void input_anEscapeAndSilence_isTheEscapeKey() throws Exception {
    terminal.start(events::add);
    tty.type("\u001B");
    assertThat(next()).isEqualTo(new InputEvent.Pressed(Key.of(Key.Name.ESCAPE)));
  }

  @Test
  void input_itsEnd_isToldAndEndsTheThread() throws Exception {
    terminal.start(events::add);
    tty.endInput();
    assertThat(next()).isEqualTo(new InputEvent.Ended());
    threads.get(0).join();
  }

  @Test
  void input_aTerminalThatHasGone_isItsEnd() throws Exception {
    terminal.start(events::add);
    tty.breakInput();
    assertThat(next()).isEqualTo(new InputEvent.Ended());
    threads.get(0).join();
  }

  @Test
  void resize_isToldWithTheNewSize() throws Exception {
    terminal.start(events::add);
    tty.resize(120, 40);
    assertThat(next()).isEqualTo(new InputEvent.Resized(new TerminalSize(120, 40)));
  }

  @Test
  void start_afterClose_touchesNothing() throws IOException {
    terminal.close();
    terminal.start(events::add);
    assertThat(tty.writes()).isEmpty();
    assertThat(threads).isEmpty();
  }

  private FullScreenTerminal on(Capabilities capabilities) {
    return new FullScreenTerminal(
        tty,
        capabilities,
        Duration.ofMillis(40),
        body -> {
          Thread thread = new Thread(body);
          threads.add(thread);
          return thread;
        });
  }

  private InputEvent next() throws InterruptedException {
    return events.poll(10, TimeUnit.SECONDS);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
