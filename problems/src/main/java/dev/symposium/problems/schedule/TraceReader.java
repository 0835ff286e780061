package dev.symposium.problems.schedule;

import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.spi.Catalog;
import dev.symposium.problems.spi.Preset;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.Solution;
import dev.symposium.problems.sync.Unwinding.Reason;
import dev.symposium.problems.sync.controlled.Timing;
import dev.symposium.problems.sync.controlled.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a trace from text, and says in one sentence where it is not one. Used by one thread. */
public final class TraceReader {

  private static final int HEXADECIMAL = 16;
  private static final int MOST_MOVES = 2_000_000;
  private static final Set<String> MOVES = Set.of("go", "time-out", "leave", "order", "chance");

  private final Catalog catalog;
  private final List<String> lines;
  private final List<Move> moves = new ArrayList<>();
  private List<String> names = List.of();
  private int at;

  private TraceReader(Catalog catalog, List<String> lines) {
    this.catalog = catalog;
    this.lines = lines;
  }

  /**
   * Reads a trace.
   *
   * @throws BadTrace if it is damaged, of another version, or no trace at all
   */
  public static Trace read(Catalog catalog, List<String> lines) throws BadTrace {
    return new TraceReader(catalog, lines).trace();
  }

  /**
   * The line in which a move stands, from 1; the last if there are not so many.
   *
   * @param lines of a trace that was read
   * @param move from 0
   */
  public static int lineOf(List<String> lines, int move) {
    long before = 0;
    for (int line = 0; line < lines.size(); line++) {
      String[] words = lines.get(line).split(" ", -1);
      before += MOVES.contains(words[0]) ? words[0].equals("go") ? Long.parseLong(words[2]) : 1 : 0;
      if (before > move) {
        return line + 1;
      }
    }
    return lines.size();
  }

  private Trace trace() throws BadTrace {
    checkTitle();
    Configuration configuration = configuration();
    names = namesOf(configuration);
    String scheduler = value("scheduler");
    while (!is("steps")) {
      readMove();
    }
    long steps = number(value("steps"), Long.MAX_VALUE);
    long hash = hash(value("hash"));
    if (at < lines.size()) {
      throw wrong("nothing comes after the hash");
    }
    return new Trace(configuration, scheduler, moves, steps, hash);
  }

  private void checkTitle() throws BadTrace {
    String[] title = line().split(" ", 2);
    if (!title[0].equals(TraceWriter.TITLE)) {
      throw wrong("this is no trace: it begins with " + TraceWriter.TITLE);
    }
    if (title.length < 2 || !title[1].equals(TraceWriter.VERSION)) {
      throw wrong("of traces only version " + TraceWriter.VERSION + " is known here");
    }
    at++;
  }

  // ---- with what it began -------------------------------------------------------------------

  private Configuration configuration() throws BadTrace {
    String id = value("problem");
    Problem problem =
        catalog.find(id).orElseThrow(() -> before("there is no problem called " + id));
    String its = value("solution");
    Solution solution =
        problem.solutions().stream()
            .filter(s -> s.id().equals(its))
            .findFirst()
            .orElseThrow(() -> before(problem.id() + " has no solution called " + its));
    String named = value("preset");
    Preset preset =
        solution.preset(named).orElseThrow(() -> before(its + " has no preset called " + named));
    List<String> assignments = new ArrayList<>();
    while (is("set")) {
      assignments.add(assignment(problem, value("set")));
    }
    Timing timing = word(Timing.class, value("time"));
    int operations = (int) number(value("operations"), Integer.MAX_VALUE);
    long seed = number(value("seed"));
    return new Configuration(problem, solution, preset, assignments, timing, operations, seed);
  }

  private String assignment(Problem problem, String text) throws BadTrace {
    try {
      Values.check(problem, text);
      return text;
    } catch (BadValue e) {
      throw before(e.getMessage());
    }
  }

  private List<String> namesOf(Configuration configuration) throws BadTrace {
    try {
      return configuration.names();
    } catch (BadValue e) {
      throw before(e.getMessage());
    }
  }

  // ---- moves --------------------------------------------------------------------------------

  private void readMove() throws BadTrace {
    String[] words = line().split(" ", -1);
    at++;
    switch (words[0] + " " + (words.length - 1)) {
      case "go 2" -> {
        long times = number(words[2], MOST_MOVES - moves.size());
        for (long i = 0; i < times; i++) {
          moves.add(new Move.Goes(actor(words[1]), Turn.GO));
        }
      }
      case "time-out 1" -> moves.add(new Move.Goes(actor(words[1]), Turn.TIME_OUT));
      case "leave 1" -> moves.add(new Move.Goes(actor(words[1]), Turn.LEAVE));
      case "order 2" -> moves.add(new Move.Ordered(actor(words[1]), word(Reason.class, words[2])));
      case "chance 3" -> moves.add(chose(words));
      default -> throw before("no move: " + String.join(" ", words));
    }
  }

  private Move chose(String[] words) throws BadTrace {
    int alternatives = (int) number(words[3], Integer.MAX_VALUE);
    int chosen = (int) number(words[2], alternatives - 1L);
    return new Move.Chose(actor(words[1]), alternatives, chosen);
  }

  private int actor(String name) throws BadTrace {
    int actor = names.indexOf(name);
    if (actor < 0) {
      throw before("nobody is called " + name + " here");
    }
    return actor;
  }

  // ---- words --------------------------------------------------------------------------------

  private String line() throws BadTrace {
    if (at >= lines.size()) {
      throw wrong("the trace ends too early: its last line is the hash");
    }
    return lines.get(at);
  }

  private boolean is(String key) throws BadTrace {
    return line().startsWith(key + " ");
  }

  private String value(String key) throws BadTrace {
    if (!is(key)) {
      throw wrong("here comes " + key + ", not " + line());
    }
    return lines.get(at++).substring(key.length() + 1);
  }

  private long number(String text, long most) throws BadTrace {
    long number = number(text);
    if (number < 0 || number > most) {
      throw before(text + " is not from 0 to " + most);
    }
    return number;
  }

  private long number(String text) throws BadTrace {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw before(text + " is no number");
    }
  }

  private long hash(String text) throws BadTrace {
    try {
      return Long.parseUnsignedLong(text, HEXADECIMAL);
    } catch (NumberFormatException e) {
      throw before(text + " is no hash");
    }
  }

  private <E extends Enum<E>> E word(Class<E> kind, String text) throws BadTrace {
    try {
      return Enum.valueOf(kind, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw before("no such word here: " + text);
    }
  }

  /** Something is wrong in the line that comes next. */
  private BadTrace wrong(String sentence) {
    return new BadTrace(at + 1, sentence);
  }

  /** Something is wrong in the line that was read last. */
  private BadTrace before(String sentence) {
    return new BadTrace(at, sentence);
  }
}
