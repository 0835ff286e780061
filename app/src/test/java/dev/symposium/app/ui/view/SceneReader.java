package dev.symposium.app.ui.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads places, queues and sums back from the rows of a scene: from characters alone, knowing
 * nothing of how they were placed.
 */
final class SceneReader {

  private static final String WALL = "[|│#█]";
  private static final Pattern PLACES =
      Pattern.compile(WALL + "(?:(?: *\\d+| +|\\.\\.)" + WALL + ")+");
  private static final Pattern ENDS =
      Pattern.compile("(?:newest |(?<!\\S))(\\d+)(?:, oldest | [.]{3} )(\\d+)(?![\\d~…])");
  private static final Pattern BOX =
      Pattern.compile("[\\[|│#] ?(~ lost ~|free|[A-Z]\\w*) *[\\]|│#]");
  private static final Pattern WAITER = Pattern.compile("(?<!\\S)(\\d+)\\. ([A-Z]\\w*)");
  private static final Pattern UNNAMED = Pattern.compile("(?:and |^)(\\d+) wait(?!\\w)");
  private static final Pattern SUM =
      Pattern.compile("(\\S[^=]*\\d[^=]*) = *([^=]*?) +(ok|moving|WRONG by -?\\d+)");
  private static final Pattern WHOLE = Pattern.compile("(?<![\\d.])(\\d+)(?![\\d./])");

  private static final Pattern LANE =
      Pattern.compile("(?<!\\S)([A-Z]\\w*|[?]{3}|queue) +([#.█░]*)( *)([|>])(here|beyond|nobody)?");
  private static final Pattern WHERE =
      Pattern.compile("^ (on the way|here|beyond|nobody) +(\\d+)(?!\\S)");
  private static final Pattern COUNTS =
      Pattern.compile("(?<!\\S)(\\d+) in use, (\\d+) free, (\\d+) lost");
  private static final Pattern WORKS_ON = Pattern.compile("(?<!\\S)([A-Z]\\w*) works on (\\d+)");
  private static final Pattern NAMED = Pattern.compile("^ ([A-Z]\\w*) ");
  private static final Pattern BURST = Pattern.compile("^ +burst (\\d+) of (\\d+)");

  /** Items in places, as they stand; empty if there are too many to be drawn. */
  final List<String> items = new ArrayList<>();

  /** The newest and the oldest, where the places are a bar. */
  Optional<MatchResult> ends = Optional.empty();

  /** Whether some are there that are not told. */
  boolean untold;

  /** What stands in boxes: names, free places, lost ones. */
  final List<String> boxes = new ArrayList<>();

  /** Who waits, in order; and how many more. */
  final List<String> waiters = new ArrayList<>();

  int unnamed;

  /** The sides of a sum and the word behind it. */
  Optional<MatchResult> sum = Optional.empty();

  /** In use, free and lost, where the boxes are only counted. */
  Optional<List<Integer>> counts = Optional.empty();

  /** How many lanes are where, where they are only counted. */
  final Map<String, Integer> where = new LinkedHashMap<>();

  /** Lanes by the name in front. */
  final Map<String, Track> lanes = new LinkedHashMap<>();

  /** Numbers of the items that are worked on, by who does. */
  final Map<String, Long> worksOn = new LinkedHashMap<>();

  /** How far a burst is, by who makes it: {@code 3 of 6}. */
  final Map<String, String> bursts = new LinkedHashMap<>();

  /** All rows. */
  String text = "";

  private String named = "";

  /**
   * A lane as drawn.
   *
   * @param covered signs of the bar
   * @param length signs from the start to the line
   * @param word behind the line: {@code here}, {@code beyond}, {@code nobody} or nothing
   */
  record Track(int covered, int length, String word) {}

  private SceneReader() {}

  static SceneReader read(List<String> rows) {
    SceneReader reader = new SceneReader();
    reader.text = String.join("\n", rows);
    rows.forEach(reader::row);
    return reader;
  }

  private void row(String row) {
    Matcher places = PLACES.matcher(row);
    while (places.find()) {
      for (String cell : places.group().split(WALL, -1)) {
        untold |= cell.equals("..");
        if (cell.strip().matches("\\d+")) {
          items.add(cell.strip());
        }
      }
    }
    first(ENDS, row).ifPresent(found -> ends = Optional.of(found));
    BOX.matcher(row).results().forEach(box -> boxes.add(box.group(1)));
    WAITER.matcher(row).results().forEach(waiter -> waiters.add(waiter.group(2)));
    first(UNNAMED, row.strip()).ifPresent(found -> unnamed = Integer.parseInt(found.group(1)));
    if (row.contains("=")) { // else it would look for long
      first(SUM, row).ifPresent(found -> sum = Optional.of(found));
    }
    actors(row);
  }

  private void actors(String row) {
    LANE.matcher(row).results().forEach(lane -> lanes.put(lane.group(1), track(lane)));
    first(WHERE, row)
        .ifPresent(found -> where.put(found.group(1), Integer.parseInt(found.group(2))));
    first(COUNTS, row)
        .ifPresent(
            found ->
                counts =
                    Optional.of(
                        Stream.of(1, 2, 3).map(i -> Integer.parseInt(found.group(i))).toList()));
    WORKS_ON
        .matcher(row)
        .results()
        .forEach(found -> worksOn.put(found.group(1), Long.parseLong(found.group(2))));
    first(NAMED, row).ifPresent(found -> named = found.group(1));
    first(BURST, row)
        .ifPresent(found -> bursts.put(named, found.group(1) + " of " + found.group(2)));
  }

  private static Track track(MatchResult lane) {
    String bar = lane.group(2);
    String word = lane.group(5) == null ? "" : lane.group(5);
    int covered = (int) bar.chars().filter(sign -> sign == '#' || sign == '█').count();
    return new Track(covered, bar.length() + lane.group(3).length(), word);
  }

  private static Optional<MatchResult> first(Pattern pattern, String row) {
    return pattern.matcher(row).results().findFirst();
  }

  /** The sum of the whole numbers of a side; rates have a point or a stroke. */
  static long total(String side) {
    return WHOLE.matcher(side).results().mapToLong(n -> Long.parseLong(n.group(1))).sum();
  }
}
