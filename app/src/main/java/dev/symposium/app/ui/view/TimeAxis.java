package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Glyph;
import dev.symposium.problems.observe.History;
import dev.symposium.themes.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * Columns that each stand for a stretch of the run clock, now in the last one. Its stretches begin
 * at whole multiples, so that a picture moves by whole columns only. Immutable.
 *
 * @param width how many columns
 * @param samples how many steps of {@link History#STEP} a column stands for
 * @param last number of the last column, counted from the start of the run
 */
record TimeAxis(int width, int samples, long last) {

  private static final int MOST_SAMPLES = 40;
  private static final int TICK_SECONDS = 10;
  private static final int SHORT_TICK_SECONDS = 5;

  /** The finest on which so much of the past has room, now at the end. */
  static TimeAxis of(int width, Duration span, Duration now) {
    int columns = Math.max(1, width);
    long steps = span.dividedBy(History.STEP);
    int samples = 1;
    while (samples < MOST_SAMPLES && (long) columns * samples < steps * 19 / 20) {
      samples++;
    }
    int used = (int) Math.min(columns, Math.max(1, steps / samples));
    return new TimeAxis(used, samples, sampleOf(now) / samples);
  }

  /** The number of the sample in whose time a moment lies. */
  static long sampleOf(Duration at) {
    return at.toNanos() / History.STEP.toNanos();
  }

  /** The column in whose time a moment lies; negative if it lies before all. */
  int columnOf(Duration at) {
    long column = sampleOf(at) / samples - last + width - 1;
    return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, column));
  }

  /** The number of the first sample of a column; negative before the run began. */
  long firstSample(int column) {
    return (last - width + 1 + column) * samples;
  }

  /** How much a column stands for: {@code 1 column = 0.5 s}. */
  String scale() {
    return "1 column = " + seconds() + " s";
  }

  private String seconds() {
    long millis = History.STEP.toMillis() * samples;
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  /** Seconds before now, in a row. */
  void draw(Canvas canvas, int left, int row) {
    int free = left + width;
    String now = "now";
    canvas.putRight(free, row, now, Role.DIM);
    free -= now.length() + 1;
    double columnSeconds = samples * History.STEP.toMillis() / 1e3;
    int tick = width * columnSeconds > 2.0 * TICK_SECONDS ? TICK_SECONDS : SHORT_TICK_SECONDS;
    for (int ago = tick; ago <= width * columnSeconds; ago += tick) {
      int at = left + width - 1 - (int) Math.round(ago / columnSeconds);
      String text = "-" + ago + " s";
      if (at >= left && at + text.length() <= free) {
        canvas.put(at, row, text, Role.DIM);
        free = at - 1;
      }
    }
  }

  /** What stands under a column: {@code ^closed}. */
  record Label(Duration at, String text, Role role) {}

  /** A step to a column, as many as have room, now at the end. */
  static TimeAxis finest(int width, Duration now) {
    return of(width, History.STEP.multipliedBy(Math.max(1, width)), now);
  }

  /** Run clock at which its first column begins. */
  Duration from() {
    return History.STEP.multipliedBy(Math.max(0, firstSample(0)));
  }

  /** The latest first; one that would run into another is its pointer alone. */
  void labels(Canvas canvas, int left, int row, List<Label> labels) {
    String pointer = canvas.glyphs().of(Glyph.ARROW_UP);
    int free = canvas.columns();
    for (int i = labels.size() - 1; i >= 0; i--) {
      Label label = labels.get(i);
      int column = columnOf(label.at());
      int at = left + column;
      if (column < 0 || column >= width || at >= free) {
        continue;
      }
      int from = place(label.text(), at, free);
      boolean before = from < at;
      String text = from < 0 ? pointer : before ? label.text() + pointer : pointer + label.text();
      canvas.put(from < 0 ? at : from, row, text, label.role());
      free = (from < 0 ? at : from) - 1;
    }
  }

  /** To the right of its column, else to the left; -1 if there is no room for its text. */
  private static int place(String text, int at, int free) {
    int length = 1 + DisplayWidth.of(text);
    if (at + length <= free) {
      return at;
    }
    int from = at - length + 1;
    return from >= 0 && at < free ? from : -1;
  }
}
