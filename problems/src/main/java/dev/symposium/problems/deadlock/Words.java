package dev.symposium.problems.deadlock;

import dev.symposium.problems.deadlock.LivelockWatch.Livelock;
import dev.symposium.problems.deadlock.RushWatch.Convoy;
import dev.symposium.problems.deadlock.RushWatch.Saturation;
import dev.symposium.problems.deadlock.Starvation.Starved;
import dev.symposium.problems.deadlock.TimedCycles.TimedCycle;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Verdicts in finished sentences: what is wrong, and why. Stateless.
 *
 * <p>A headline leaves room for a countdown on a line of 80 columns, a reason fills at most one
 * line; what would be longer is shortened to numbers.
 */
public final class Words {

  /** The most columns of a headline. */
  public static final int HEADLINE = 62;

  /** The most columns of a reason. */
  public static final int REASON = 78;

  private Words() {}

  /** What is wrong, in capitals first, and why, in one line. Immutable. */
  public record Sentences(String headline, String reason) {}

  /**
   * A finding in words.
   *
   * @param number counts verdicts of its kind from 1
   * @param broken how many of them were broken before
   */
  public static Sentences of(Finding finding, Collected collected, int number, int broken) {
    Told told = new Told(finding, collected);
    String start = told.title() + " no. " + number + counted(broken) + ": ";
    String brief = told.title() + " no. " + number + ": ";
    return new Sentences(
        Fit.first(HEADLINE, Stream.of(start, brief).flatMap(by -> told.whats().map(by::concat))),
        told.reason());
  }

  private static String counted(int broken) {
    return broken == 0 ? "" : broken == 1 ? " (1 was broken)" : " (" + broken + " were broken)";
  }

  /** A circle that resolves by itself. */
  public static Sentences of(TimedCycle cycle) {
    String in = "resolves in " + Fit.duration(Duration.ofNanos(cycle.resolvesInNanos()));
    String headline =
        "TIMED CYCLE: " + Fit.threads(cycle.members().size()) + " wait in a circle, " + in;
    String end = ". The time-out of " + cycle.first().name() + " opens it.";
    return new Sentences(
        headline, Fit.first(REASON, Fit.circles(Fit.names(cycle.members())).map(c -> c + end)));
  }

  /** A group that is busy and does not get on. */
  public static Sentences of(Livelock livelock) {
    String end = " failed " + livelock.tries() + " times in a row, against each other.";
    return new Sentences(
        "LIVELOCK: all busy, nobody gets on",
        Fit.first(REASON, Fit.lists(livelock.names()).map(names -> names + end)));
  }

  /** One who waits while others are served. */
  public static Sentences of(Starved starved) {
    String what = starved.wants().size() == 1 ? starved.wants().get(0) : "what it wants";
    return new Sentences(
        "STARVATION: " + starved.name() + " waits, who came later is served",
        Fit.first(
            REASON,
            Stream.of(what, "what it wants")
                .map(it -> starved.name() + " waits for " + it + "; " + times(starved, it))));
  }

  /** Never free: a remark with its figures. */
  public static Sentences of(Saturation full) {
    String queue = ", " + Fit.threads(full.waiters().size()) + " queue";
    String what =
        full.total() == 1
            ? "nobody finds " + full.name() + " free" // the name may be a plural
            : "all " + full.total() + " permits of " + full.name() + " are in use";
    String all = "None of the last " + full.grants() + " to get it found it free. ";
    return new Sentences(
        Fit.first(
            HEADLINE, Stream.of("SATURATION: " + what + queue, "SATURATION: never free" + queue)),
        Fit.first(REASON, Fit.lists(full.waiters()).map(names -> all + "Now: " + names + ".")));
  }

  /** Always in the same order: a remark with its figures. */
  public static Sentences of(Convoy convoy) {
    String end =
        ", "
            + RushWatch.TURNS
            + " times round and more"
            + convoy.holdsLong().map(name -> "; " + name + " has it longest.").orElse(".");
    String threads = "CONVOY: " + Fit.threads(convoy.members().size());
    return new Sentences(
        Fit.first(
            HEADLINE,
            Stream.of(
                threads + " pass " + convoy.name() + ", always in the same order",
                threads + " in the same order")),
        Fit.first(
            REASON,
            Stream.of(String.join(" > ", convoy.members()), convoy.members().get(0) + " first")
                .map(order -> order + end)));
  }

  private static String times(Starved starved, String what) {
    String it = what.equals("what it wants") ? "that" : "it";
    return starved.overtaken() + " times " + it + " went to one who came later.";
  }

  /** One finding, its parts in words. */
  private record Told(Finding finding, Collected collected) {

    String title() {
      return switch (finding.shape()) {
        case CIRCLE, KNOT -> "DEADLOCK";
        case ASLEEP -> isEverybody() ? "ALL ASLEEP" : "ASLEEP";
        case STUCK, TOO_MANY -> "STUCK";
        case ORPHANS -> "ORPHANED";
      };
    }

    private boolean isEverybody() {
      Set<Party> stuck = new HashSet<>(finding.all());
      return collected.parties().stream().allMatch(stuck::contains);
    }

    /** What is wrong, the longest form first. */
    Stream<String> whats() {
      if (finding.lost(collected).isPresent()) {
        return LostWords.of(finding, collected).whats();
      }
      if (PermitWords.fit(finding, collected)) {
        return PermitWords.of(finding, collected).whats();
      }
      String threads = Fit.threads(finding.members().size());
      boolean one = finding.members().size() == 1;
      String wait = one ? " waits" : " wait";
      return switch (finding.shape()) {
        case CIRCLE -> Stream.of(threads + wait + " in a circle");
        case KNOT ->
            one
                ? Stream.of(threads + " waits for itself")
                : Stream.of(threads + " wait for each other");
        case ASLEEP ->
            Stream.of(
                threads + wait + ", nobody is left to wake " + (one ? "it" : "them"),
                threads + wait);
        case STUCK -> StuckWords.of(finding, collected).whats();
        case TOO_MANY -> Stream.of(threads + " wants more than there is");
        case ORPHANS ->
            Stream.of(
                threads + wait + " for what " + dead() + " holds, who is dead",
                threads + wait + " for " + dead() + ", who is dead",
                threads + wait);
      };
    }

    private String dead() {
      return finding.dead().map(Party::name).orElse("");
    }

    String reason() {
      return Fit.first(REASON, tails().flatMap(tail -> whys().map(why -> why + tail + ending())));
    }

    private String ending() {
      if (finding.lost(collected).isPresent() || PermitWords.fit(finding, collected)) {
        return "";
      }
      return switch (finding.shape()) {
        case CIRCLE, KNOT -> " None can ever move again.";
        case ASLEEP, STUCK, TOO_MANY, ORPHANS -> "";
      };
    }

    private Stream<String> tails() {
      List<String> names = Fit.names(finding.tail());
      if (names.isEmpty()) {
        return Stream.of("");
      }
      String waits = names.size() == 1 ? " waits behind." : " wait behind.";
      return Stream.concat(
          names.size() <= 3 ? Stream.of(" " + Fit.list(names) + waits) : Stream.empty(),
          Stream.of(" " + names.size() + waits));
    }

    private Stream<String> whys() {
      if (finding.lost(collected).isPresent()) {
        return LostWords.of(finding, collected).whys();
      }
      if (PermitWords.fit(finding, collected)) {
        return PermitWords.of(finding, collected).whys();
      }
      List<String> names = Fit.names(finding.members());
      Party first = finding.members().get(0);
      return switch (finding.shape()) {
        case CIRCLE ->
            Stream.concat(
                Fit.circles(names).map(circle -> circle + "."),
                Stream.of("Each waits for the next."));
        case KNOT -> Stream.concat(knots(names), Stream.of("Each wants what others hold."));
        case ASLEEP -> asleep(names);
        case STUCK -> StuckWords.of(finding, collected).whys();
        case TOO_MANY -> tooMany(first);
        case ORPHANS -> orphans(names);
      };
    }

    private Stream<String> tooMany(Party first) {
      String wants = first.name() + " wants " + first.units() + " of " + collected.wanted(first);
      String all = ", which has " + collected.whatIsWanted(first).total() + " in all.";
      return Stream.of(wants + all, wants + ".", first.name() + " wants too many.");
    }

    private Stream<String> knots(List<String> names) {
      String wanted = collected.wanted(finding.members().get(0));
      return names.size() == 1
          ? Stream.of(names.get(0) + " waits for " + wanted + ", which it holds itself.")
          : Fit.lists(names).map(all -> all + " each want what the others hold.");
    }

    private Stream<String> asleep(List<String> names) {
      String who = finding.deserted(collected).isPresent() ? "nobody can" : "only they could";
      return names.size() == 1
          ? Stream.of(names.get(0) + " waits for a call that nobody can give.")
          : Fit.lists(names).map(all -> all + " wait for a call that " + who + " give.");
    }

    private Stream<String> orphans(List<String> names) {
      Party first = finding.members().get(0);
      String one = first.name() + " waits for " + collected.wanted(first);
      String others = names.size() == 1 ? "" : ", " + (names.size() - 1) + " more likewise";
      Party dead = finding.dead().orElseThrow();
      String never = "; " + dead.name() + " is dead and never gives it back.";
      return dead.holds().isEmpty()
          ? Stream.of(one + others + "; " + dead.name() + " is dead and never comes.")
          : Stream.of(one + others + never, first.name() + " waits for the dead.");
    }
  }
}
