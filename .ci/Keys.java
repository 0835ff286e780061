import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sits in front of the program with a pty (script(1) owns it) and measures what goes through: key
 * to echo, bytes a frame, bytes while paused, and what it does when nobody takes what it writes.
 *
 * <p>An echo is what exactly that key does to the screen, in a frame that is complete: the typed
 * line with that letter, or the mark at that dial. What else moves meanwhile does not count.
 *
 * <p>{@code java Keys.java SYMPOSIUM}; prints a line a check and {@code N passed, N failed}.
 */
public final class Keys {

  private static final int KEYS = 100;
  private static final String DIALS = "tcbvd";
  private static int passed;
  private static int failed;

  private Keys() {}

  public static void main(String... args) throws Exception {
    String symposium = args[0] + " run dining --ascii --seed 5 --speed full";
    deadlocked(symposium);
    fullSpeed(symposium);
    slowReader(symposium);
    System.out.println(passed + " passed, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }

  /** All threads wait in a circle that nobody breaks. */
  private static void deadlocked(String symposium) throws Exception {
    try (Pty pty = new Pty(symposium + " --break-after off")) {
      pty.expect("deadlocked", "DEADLOCK no. 1", 120);
      measure("deadlocked", pty);
    }
  }

  /**
   * Sixty-four at the values that the problem opens with; and then without any rest, where a key
   * waits behind dozens of busy threads for its turn on a core: that figure is printed, no more.
   */
  private static void fullSpeed(String symposium) throws Exception {
    String run = " --solution resource-order --set philosophers=64";
    String restless = " --set think=0 --set eat=0 --set after-first=0";
    try (Pty pty = new Pty(symposium + run)) {
      pty.expect("64 at full speed", "t threads 64", 60);
      measure("64 at full speed", pty);
    }
    try (Pty pty = new Pty(symposium + run + restless)) {
      pty.expect("64 without rest", "t threads 64", 60);
      echoes("64 without rest", pty);
      leave("64 without rest", pty);
    }
  }

  private static void measure(String name, Pty pty) throws Exception {
    steady(name, pty, 3);
    double worst = echoes(name, pty);
    check(name + ": p99 within ten times the aim", worst <= 500, "p99 " + worst + " ms");
    paused(name, pty);
    leave(name, pty);
  }

  /** For two seconds nobody takes what the program writes, and then never again. */
  private static void slowReader(String symposium) throws Exception {
    String name = "slow reader";
    try (Pty pty = new Pty(symposium + " --set philosophers=12 --break-after 0")) {
      pty.expect(name, "t threads 12", 60);
      pty.hold(true);
      pause(2_000);
      pty.hold(false);
      boolean came = pty.echo("t", screen -> screen.marked('t'), 10) >= 0;
      check(name + ": goes on and answers when it is read again", came, "no echo in 10 s");
      pty.hold(true);
      pause(500);
      long began = System.nanoTime();
      pty.signal("-TERM");
      boolean ended = pty.awaitEnd(10);
      String after = (System.nanoTime() - began) / 1_000_000 + " ms";
      check(name + ": nobody reads any more: TERM ends it after " + after, ended, "it is there");
    }
  }

  // ---- key to echo

  /** Measures and prints; the p99 in milliseconds. */
  private static double echoes(String name, Pty pty) throws Exception {
    List<Double> millis = new ArrayList<>();
    boolean all = dials(pty, millis) && typing(pty, millis);
    check(name + ": each key has its echo", all, "key " + millis.size() + " has none in 5 s");
    if (millis.isEmpty()) {
      return Double.NaN;
    }
    millis.sort(null);
    double half = millis.get(millis.size() / 2);
    double worst = millis.get((int) Math.ceil(millis.size() * 0.99) - 1);
    System.out.printf(
        "      %s: key to echo p50 %.1f ms, p99 %.1f ms (aim: p99 <= 50; %d keys)%n",
        name, half, worst, millis.size());
    return worst;
  }

  /** Each key marks a dial; its echo is the mark at that dial and at no other. */
  private static boolean dials(Pty pty, List<Double> millis) throws Exception {
    for (int i = 0; i < KEYS; i++) {
      char dial = DIALS.charAt(i % DIALS.length());
      if (!took(pty.echo("" + dial, screen -> screen.marked(dial), 5), millis)) {
        return false;
      }
    }
    return true;
  }

  /** Letters on the command line and taken back: an echo is the whole line as it must be then. */
  private static boolean typing(Pty pty, List<Double> millis) throws Exception {
    if (pty.echo(":", screen -> screen.typed(""), 5) < 0) {
      return false;
    }
    for (int i = 0; i < KEYS; i++) {
      boolean letter = i % 2 == 0;
      String line = letter ? "" + (char) ('a' + i / 2 % 26) : "";
      if (!took(pty.echo(letter ? line : "\177", s -> s.typed(line), 5), millis)) {
        return false;
      }
    }
    pty.send("\033");
    return pty.await(screen -> !screen.typed(""), 5);
  }

  private static boolean took(double milliseconds, List<Double> millis) {
    if (milliseconds < 0) {
      return false;
    }
    millis.add(milliseconds);
    // At no fixed beat, or every key would meet the same moment of a frame.
    pause(10 + millis.size() * 7L % 40);
    return true;
  }

  // ---- frames and bytes

  private static void steady(String name, Pty pty, int seconds) {
    pause(1_000);
    int from = pty.frames().size();
    pause(seconds * 1_000L);
    List<Integer> frames = pty.frames();
    frames = frames.subList(from, frames.size());
    int most = frames.stream().mapToInt(f -> f).max().orElse(0);
    double mean = frames.stream().mapToInt(f -> f).average().orElse(0);
    System.out.printf(
        "      %s: %.1f frames/s, %.0f bytes a frame, at most %d (aim: <= 2048)%n",
        name, frames.size() / (double) seconds, mean, most);
    check(name + ": <= 2 KB a frame", most <= 2_048, "most " + most);
    check(name + ": <= 21 frames a second", frames.size() <= 21 * seconds, "" + frames.size());
  }

  private static void paused(String name, Pty pty) throws Exception {
    pty.send(" ");
    boolean came = pty.await(screen -> screen.shows("PAUSED"), 10);
    pty.quiet(1_500, 20); // what is said for some seconds goes, and the last frame has gone out
    long from = pty.total();
    pause(2_500);
    long sent = pty.total() - from;
    check(name + ": 0 bytes in 2.5 s while paused", came && sent == 0, sent + " bytes");
    pty.send(" ");
    boolean goesOn = pty.await(screen -> !screen.shows("PAUSED"), 10);
    check(name + ": and goes on", goesOn, "it is still paused");
  }

  private static void leave(String name, Pty pty) throws Exception {
    int cleared = pty.cleared();
    check(name + ": the screen was cleared at most once", cleared <= 1, cleared + " times");
    int outside = pty.outside();
    check(name + ": every byte lay in a frame", outside == 0, outside + " did not");
    pty.send("\003");
    check(name + ": Ctrl-C ends it", pty.awaitEnd(10), "it is still there");
  }

  private static void check(String name, boolean holds, String otherwise) {
    if (holds) {
      passed++;
    } else {
      failed++;
    }
    System.out.println((holds ? "ok    " : "FAIL  ") + name + (holds ? "" : ": " + otherwise));
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this", e);
    }
  }

  /** What a terminal of 80x24 shows, of the sequences that the program sends. One thread's. */
  private static final class Screen {

    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final Pattern SEQUENCE = Pattern.compile("\033\\[([?0-9;]*)([A-Za-z])");
    private final char[][] cells = new char[ROWS][COLUMNS];
    private final List<Integer> frames = new ArrayList<>();
    private String begun = ""; // a sequence that is cut off by the end of what was read
    private int row;
    private int column;
    private int cleared;
    private int outside;
    private int inFrame = -1; // bytes of the frame that is open, or -1

    Screen() {
      for (char[] cell : cells) {
        Arrays.fill(cell, ' ');
      }
    }

    void take(String bytes) {
      String text = begun + bytes;
      Matcher sequence = SEQUENCE.matcher(text);
      int at = 0;
      while (at < text.length()) {
        boolean escape = text.charAt(at) == '\033';
        if (escape && !sequence.region(at, text.length()).lookingAt()) {
          break; // all that it sends is CSI, so the rest of this one is to come
        }
        int until = escape ? sequence.end() : at + 1;
        if (escape) {
          obey(sequence.group(1), sequence.group(2).charAt(0), until - at);
        } else {
          put(text.charAt(at));
        }
        at = until;
      }
      begun = text.substring(at);
    }

    private void put(char c) {
      count(1);
      if (c == '\r') {
        column = 0;
      } else if (c == '\n') {
        row = Math.min(row + 1, ROWS - 1);
      } else if (c >= ' ' && column < COLUMNS) {
        cells[row][column++] = c;
      }
    }

    private void obey(String arguments, char verb, int length) {
      if (arguments.equals("?2026")) {
        frame(verb == 'h', length);
        return;
      }
      count(length);
      if (verb == 'H') {
        row = Math.min(number(arguments, 0, 1), ROWS) - 1;
        column = Math.min(number(arguments, 1, 1), COLUMNS) - 1;
      } else if (verb == 'C') {
        column = Math.min(column + number(arguments, 0, 1), COLUMNS - 1);
      } else if (verb == 'K') {
        Arrays.fill(cells[row], column, COLUMNS, ' ');
      } else if (verb == 'J') {
        cleared += arguments.equals("2") ? 1 : 0;
        erase(arguments.equals("2") ? 0 : row, arguments.equals("2") ? 0 : column);
      }
    }

    private void erase(int fromRow, int fromColumn) {
      Arrays.fill(cells[fromRow], fromColumn, COLUMNS, ' ');
      for (int below = fromRow + 1; below < ROWS; below++) {
        Arrays.fill(cells[below], ' ');
      }
    }

    private static int number(String arguments, int index, int otherwise) {
      String[] numbers = arguments.split(";");
      return numbers.length > index && !numbers[index].isEmpty()
          ? Integer.parseInt(numbers[index])
          : otherwise;
    }

    private void frame(boolean begins, int length) {
      if (begins) {
        inFrame = length;
      } else if (inFrame >= 0) {
        frames.add(inFrame + length);
        inFrame = -1;
      }
    }

    private void count(int bytes) {
      if (inFrame >= 0) {
        inFrame += bytes;
      } else if (!frames.isEmpty()) {
        outside += bytes;
      }
    }

    boolean shows(String text) {
      return Arrays.stream(cells).anyMatch(cell -> new String(cell).contains(text));
    }

    /** Whether that dial has the mark, and no other has. */
    boolean marked(char dial) {
      return shows(">" + dial + " ")
          && DIALS.chars().filter(d -> d != dial).noneMatch(d -> shows(">" + (char) d + " "));
    }

    /** Whether the command line holds exactly that. */
    boolean typed(String line) {
      return Arrays.stream(cells).anyMatch(cell -> new String(cell).strip().equals(":" + line));
    }
  }

  /** A program in a pty of 80x24, and what it shows. */
  private static final class Pty implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    // guarded by lock
    private final Screen screen = new Screen();
    // guarded by lock
    private long total;
    // guarded by lock
    private boolean held;
    private final Process script;
    private final OutputStream keys;
    private final Path pid = Files.createTempFile("symposium-keys", ".pid");

    Pty(String command) throws IOException {
      String inside = "stty cols 80 rows 24; echo $$ > " + pid + "; exec " + command;
      ProcessBuilder builder = new ProcessBuilder("script", "-qfec", inside, "/dev/null");
      builder.environment().put("TERM", "xterm-256color");
      builder.redirectErrorStream(true);
      script = builder.start();
      keys = script.getOutputStream();
      Thread reader = new Thread(this::pump, "reader");
      reader.setDaemon(true);
      reader.start();
    }

    private void pump() {
      byte[] bytes = new byte[8_192];
      try (InputStream in = script.getInputStream()) {
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          take(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
        }
      } catch (IOException e) {
        take(""); // the program has gone
      }
    }

    private void take(String bytes) {
      lock.lock();
      try {
        screen.take(bytes);
        total += bytes.length();
        news.signalAll();
        while (held) {
          news.awaitUninterruptibly();
        }
      } finally {
        lock.unlock();
      }
    }

    /** While held, nothing is read: pipe, pty and all that lies between fill up. */
    void hold(boolean now) {
      lock.lock();
      try {
        held = now;
        news.signalAll();
      } finally {
        lock.unlock();
      }
    }

    private interface Reading<T> {
      T of(Screen screen);
    }

    private <T> T reading(Reading<T> reading) {
      lock.lock();
      try {
        return reading.of(screen);
      } finally {
        lock.unlock();
      }
    }

    long total() {
      return reading(s -> total);
    }

    int cleared() {
      return reading(s -> s.cleared);
    }

    int outside() {
      return reading(s -> s.outside);
    }

    /** Lengths of the whole frames so far. */
    List<Integer> frames() {
      return reading(s -> List.copyOf(s.frames));
    }

    void send(String typed) throws IOException {
      keys.write(typed.getBytes(StandardCharsets.ISO_8859_1));
      keys.flush();
    }

    /**
     * Presses a key whose effect is not on the screen yet.
     *
     * @return milliseconds until a whole frame had shown it, or -1
     */
    double echo(String key, Predicate<Screen> effect, int seconds) throws Exception {
      if (reading(effect::test)) {
        throw new IllegalStateException("seen before the key: nothing would be measured");
      }
      long began = System.nanoTime();
      send(key);
      return await(effect, seconds) ? (System.nanoTime() - began) / 1e6 : -1;
    }

    /** Until a screen between two frames is so. */
    boolean await(Predicate<Screen> what, int seconds) throws InterruptedException {
      lock.lock();
      try {
        long left = TimeUnit.SECONDS.toNanos(seconds);
        while (screen.inFrame >= 0 || !what.test(screen)) {
          if (left <= 0) {
            return false;
          }
          left = news.awaitNanos(left);
        }
        return true;
      } finally {
        lock.unlock();
      }
    }

    void expect(String name, String text, int seconds) throws InterruptedException {
      boolean came = await(s -> s.shows(text), seconds);
      check(name + ": " + text, came, "not within " + seconds + " s");
    }

    /** Until nothing has come for so long. */
    void quiet(long millis, int seconds) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      long before = -1;
      while (total() != before && System.nanoTime() < end) {
        before = total();
        pause(millis);
      }
    }

    private ProcessHandle program() throws IOException {
      String number = Files.readString(pid).strip();
      return number.isEmpty() ? null : ProcessHandle.of(Long.parseLong(number)).orElse(null);
    }

    void signal(String name) throws IOException, InterruptedException {
      String number = Files.readString(pid).strip();
      new ProcessBuilder("kill", name, number).inheritIO().start().waitFor();
    }

    boolean awaitEnd(int seconds) throws IOException {
      ProcessHandle program = program();
      for (int i = 0; i < seconds * 50 && program != null && program.isAlive(); i++) {
        pause(20);
      }
      return program == null || !program.isAlive();
    }

    @Override
    public void close() throws IOException {
      hold(false);
      ProcessHandle program = program();
      if (program != null) {
        program.destroyForcibly();
      }
      script.destroyForcibly();
      Files.deleteIfExists(pid);
    }
  }
}
