package dev.symposium.app.term;

import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A frame of the {@link Dashboard}: the changed cells are set, and what differs is written to a
 * stream that only counts; by our encoder, and by Lanterna's screen.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FrameBenchmark {

  /** Our side: a buffer of cells and an encoder. */
  @State(Scope.Thread)
  public static class Ours {

    private final Dashboard dashboard = new Dashboard();
    private final CountingStream out = new CountingStream();
    private final CellBuffer cells = new CellBuffer(Dashboard.COLUMNS, Dashboard.ROWS);
    private final FrameEncoder encoder =
        new FrameEncoder(
            new Capabilities("xterm-256color", ColorDepth.TRUE, true, true, true, true));
    private int frame;

    /** Shows the first frame, and each of the others once. */
    @Setup
    public void begin() {
      dashboard.start().forEach(c -> cells.set(c.column(), c.row(), c.character(), 1));
      show();
      next();
      next();
    }

    void next() {
      for (Dashboard.Cell c : dashboard.changes(frame)) {
        cells.set(c.column(), c.row(), c.character(), 1);
      }
      frame++;
      show();
    }

    private void show() {
      int length = encoder.encode(cells);
      out.write(encoder.bytes(), 0, length);
    }
  }

  /** The other side: Lanterna's screen on a terminal of its own. */
  @State(Scope.Thread)
  public static class Theirs {

    private final Dashboard dashboard = new Dashboard();
    private final CountingStream out = new CountingStream();
    private Screen screen;
    private int frame;

    /** Shows the first frame, and each of the others once. */
    @Setup
    public void begin() throws IOException {
      screen = new TerminalScreen(new CountingTerminal(out));
      screen.setCursorPosition(null);
      screen.startScreen();
      dashboard.start().forEach(c -> screen.setCharacter(c.column(), c.row(), c.character()));
      screen.refresh(Screen.RefreshType.COMPLETE);
      next();
      next();
    }

    void next() throws IOException {
      for (Dashboard.Cell c : dashboard.changes(frame)) {
        screen.setCharacter(c.column(), c.row(), c.character());
      }
      frame++;
      screen.refresh(Screen.RefreshType.DELTA);
    }
  }

  /** A frame by our encoder. */
  @Benchmark
  public void ours(Ours side) {
    side.next();
  }

  /** A frame by Lanterna's screen. */
  @Benchmark
  public void theirs(Theirs side) throws IOException {
    side.next();
  }

  /** Bytes a frame by our encoder: the mean of all frames that there are. */
  public static double bytesOfOurs() {
    Ours side = new Ours();
    side.begin();
    long before = side.out.count();
    side.next();
    side.next();
    return (side.out.count() - before) / 2.0;
  }

  /** Bytes a frame by Lanterna's screen, likewise. */
  public static double bytesOfTheirs() throws IOException {
    Theirs side = new Theirs();
    side.begin();
    long before = side.out.count();
    side.next();
    side.next();
    return (side.out.count() - before) / 2.0;
  }
}
