package dev.symposium.app.ui.view;

import dev.symposium.app.ui.text.Numbers;
import dev.symposium.problems.observe.History;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.spi.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last half minute of a run as four charts: how fast, how full, how long somebody waits, how
 * fair. Immutable.
 */
final class RunCurves {

  private final Screen screen;
  private final Snapshot shown;
  private final Sight sight;
  private final History history;
  private final List<ChangeMark> marks;
  private final Rates rates;
  private final Usage usage;

  RunCurves(Screen screen) {
    this.screen = screen;
    this.shown = screen.run().snapshot();
    this.sight = Sight.of(screen.run());
    this.history = sight.last().history();
    this.marks = ChangeMark.of(history, screen.run());
    this.usage = Usage.of(screen.scene()).orElse(Usage.NONE);
    List<Long> changes = marks.stream().map(mark -> TimeAxis.sampleOf(mark.at())).toList();
    this.rates = new Rates(values(History.OPERATIONS), newest(), changes);
  }

  /** What was turned meanwhile, oldest first. */
  List<ChangeMark> marks() {
    return marks;
  }

  /** Run clock of the end of the pictures. */
  Duration until() {
    return sight.until();
  }

  /** The moment that is shown, if it is one of the past. */
  Optional<Duration> cursor() {
    return sight.back() ? Optional.of(sight.moment()) : Optional.empty();
  }

  /** Whether there is anything to draw yet. */
  boolean isEmpty() {
    return rates.sums().size() < 2;
  }

  /** The number of the newest sample. */
  long newest() {
    return history
        .curve(History.OPERATIONS)
        .map(curve -> TimeAxis.sampleOf(curve.until()))
        .orElse(0L);
  }

  /** How fast: rounds per second. */
  Chart rate() {
    List<Double> all = rates.all();
    String what = screen.run().problem().operation().many();
    String now = Scales.number(now(all));
    double top = Scales.top(most(all));
    List<String> words = List.of(what + " per s", "now " + now + " /s", "of the last 5 s");
    String scale = Scales.brief(Scales.number(top));
    return new Chart(any -> words, what + " " + now + " /s", all, top, scale, false);
  }

  /** How full: forks in hand, items in a buffer. */
  Chart use() {
    List<Double> taken = values(History.TAKEN);
    double top = Math.max(1, Math.max(most(taken), most(values(History.ROOM))));
    String now = usage.taken() + " of " + usage.room();
    long share = usage.room() == 0 ? 0 : Math.round(100.0 * usage.taken() / usage.room());
    String scale = Scales.brief(Scales.number(top));
    List<String> words = List.of(usage.what(), "now " + now, share + " %");
    return new Chart(any -> words, usage.what() + " " + now, taken, top, scale, false);
  }

  /** How long somebody waits. */
  Chart waits() {
    List<Double> most = values(History.WAIT_MOST);
    double top = Scales.top(most(most));
    String now = "waits now " + Scales.seconds(longestNow());
    String few = "99 of 100 " + tight(Scales.seconds(now(most)), 5);
    String half = "half " + Scales.seconds(now(values(History.WAIT_HALF)));
    List<String> words = List.of(tight(now, Chart.TEXT), few, half, "bars: 99 of 100");
    String scale = Scales.brief(Scales.seconds(top));
    return new Chart(any -> words, now + ", " + few + ", " + half, most, top, scale, true);
  }

  /** How fair. */
  Chart fairness() {
    List<Double> jain = whileAnybodyMoves(values(History.JAIN));
    boolean moved = now(rates.all()) > 0;
    String now = moved ? Scales.share(now(jain)) : "--";
    List<String> three =
        List.of("fairness (Jain)", moved ? "now " + now : "nobody moves", "1: all the same");
    List<String> two = List.of("Jain " + (moved ? now : "--") + " of 1", "1: all the same");
    String brief = "fairness (Jain) " + now + ", 1: all the same";
    return new Chart(rows -> rows > 2 ? three : two, brief, jain, 1, "1", false);
  }

  /** Where nobody has anything, nothing is shared out, however evenly. */
  private List<Double> whileAnybodyMoves(List<Double> jain) {
    List<Double> rated = rates.all();
    List<Double> shown = new ArrayList<>();
    for (int i = 0; i < jain.size(); i++) {
      shown.add(i < rated.size() && rated.get(i) > 0 ? jain.get(i) : 0.0);
    }
    return shown;
  }

  private double longestNow() {
    return shown.totals().waits().current().toNanos() / 1e9;
  }

  private static String tight(String text, int columns) {
    return text.length() > columns ? text.replaceFirst(" (?=[a-z]*$)", "") : text;
  }

  private List<Double> values(String figure) {
    return history.curve(figure).map(History.Curve::values).orElse(List.of());
  }

  /** At the moment that is shown, which may be one of the past. */
  private double now(List<Double> values) {
    return values.isEmpty() ? 0 : values.get(Math.min(values.size() - 1, place(shown.runTime())));
  }

  private static double most(List<Double> values) {
    return values.stream().mapToDouble(v -> v).filter(Double::isFinite).max().orElse(0);
  }

  // ---- before and after ---------------------------------------------------------------------

  /**
   * What the last change did, in parts that can be left out from the end: the change, then each
   * figure before and after it. Empty if nothing was changed.
   */
  List<String> lastChange() {
    List<String> parts = new ArrayList<>();
    List<ChangeMark> done =
        marks.stream().filter(mark -> mark.at().compareTo(shown.runTime()) <= 0).toList();
    if (done.isEmpty() || isEmpty()) {
      return parts;
    }
    ChangeMark last = done.get(done.size() - 1);
    Duration before = done.size() > 1 ? done.get(done.size() - 2).at() : Duration.ZERO;
    Span then = new Span(place(before), place(last.at()));
    Span since = new Span(place(last.at()), place(shown.runTime()));
    parts.add(last.text() + " at " + Numbers.clock(last.at()) + ":");
    String what = screen.run().problem().operation().many();
    parts.add(what + " " + rate(then) + "/s -> " + rate(since) + "/s");
    parts.add("99 of 100 waits " + wait(then) + " -> " + wait(since));
    parts.add(usage.what() + " " + mean(History.TAKEN, then) + " -> " + mean(History.TAKEN, since));
    parts.add("Jain " + share(then) + " -> " + share(since));
    return parts;
  }

  /** From one sample to another, by their place. */
  private record Span(int from, int until) {
    boolean isEmpty() {
      return until <= from;
    }
  }

  private int place(Duration at) {
    return rates.place(TimeAxis.sampleOf(at));
  }

  private String rate(Span span) {
    return span.isEmpty() ? "?" : Scales.number(rates.between(span.from(), span.until()));
  }

  /** At the end of a span: it tells the seconds before. */
  private String wait(Span span) {
    return span.isEmpty() ? "?" : Scales.seconds(at(History.WAIT_MOST, span.until()));
  }

  private String share(Span span) {
    boolean moved = !span.isEmpty() && rates.between(span.from(), span.until()) > 0;
    return moved ? Scales.share(at(History.JAIN, span.until())) : "--";
  }

  private double at(String figure, int place) {
    List<Double> values = values(figure);
    return place < values.size() ? values.get(place) : 0;
  }

  private String mean(String figure, Span span) {
    List<Double> values = values(figure);
    int until = Math.min(span.until() + 1, values.size());
    return span.isEmpty() || span.from() + 1 >= until
        ? "?"
        : Scales.number(
            values.subList(span.from() + 1, until).stream()
                .mapToDouble(v -> v)
                .average()
                .orElse(0));
  }
}
