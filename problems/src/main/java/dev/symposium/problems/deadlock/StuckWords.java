package dev.symposium.problems.deadlock;

import dev.symposium.problems.observe.ResourceView.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is said of those who wait for somebody to come, to bring or to open something, where nobody
 * is left who could. Immutable.
 */
record StuckWords(List<Party> members, Facts what, Collected collected) {

  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

  static StuckWords of(Finding finding, Collected collected) {
    List<Party> members = finding.members();
    return new StuckWords(members, collected.whatIsWanted(members.get(0)), collected);
  }

  private boolean isOneThing() {
    return members.stream().allMatch(party -> party.resource() == what.id());
  }

  private boolean isGathering() {
    return isOneThing() && (what.kind() == Kind.BARRIER || what.kind() == Kind.PHASER);
  }

  /** Behind the title, the longest form first. */
  Stream<String> whats() {
    String wait = Fit.threads(members.size()) + (members.size() == 1 ? " waits" : " wait");
    return Stream.concat(forWhat().map(wait::concat), Stream.of(wait));
  }

  private Stream<String> forWhat() {
    if (isGathering()) {
      return missing();
    }
    if (!isOneThing()) {
      return Stream.of(", nobody is left who could help");
    }
    return switch (what.kind()) {
      case POOL -> Stream.of(" for results that nobody can give");
      case EVENT -> Stream.of(", nobody is left to set " + what.name());
      case LATCH -> Stream.of(", nobody is left to count down " + what.name());
      case QUEUE_SIDE -> Stream.of(": " + label() + ", nobody is left to change it");
      default -> Stream.of(", nobody is left who could help");
    };
  }

  private Stream<String> missing() {
    if (what.free() == 1) {
      String end = isEverybodyHere() ? " that does not exist" : " who never comes";
      String one = " for a" + (isVowel(what.total()) ? "n " : " ") + ordinal(what.total());
      return Stream.of(one + end, one);
    }
    String more = " for " + what.free() + " more";
    return Stream.of(more + (isEverybodyHere() ? " that do not exist" : " who never come"), more);
  }

  /** An eighth, an 11th, an 18th. */
  private static boolean isVowel(int number) {
    return number == 8 || number == 11 || number == 18 || number / 10 == 8;
  }

  /** {@code sixth}, {@code 12th}. */
  static String ordinal(int number) {
    if (number <= ORDINALS.size()) {
      return ORDINALS.get(number - 1);
    }
    boolean teen = number % 100 / 10 == 1;
    String end =
        switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + end;
  }

  /** Whether all who could come are among those who wait. */
  private boolean isEverybodyHere() {
    return existing() == members.size();
  }

  /** How many live who may come there. */
  private int existing() {
    int count = 0;
    for (Party party : collected.parties()) {
      boolean comes = what.isReleasedBy(party.slot()) && party.posture() != Posture.DEAD;
      count += comes ? 1 : 0;
    }
    return Math.max(count, members.size());
  }

  /** Why, the longest form first. */
  Stream<String> whys() {
    List<String> names = Fit.names(members);
    if (isGathering()) {
      return gathering();
    }
    String only =
        names.size() == 1
            ? "; nobody can help it."
            : isDeserted() ? "; nobody is left to help." : "; only they could help.";
    return switch (what.kind()) {
      case POOL -> Fit.lists(names).map(all -> all + waits() + " while its task is queued" + only);
      default -> Fit.lists(names).map(all -> all + waits() + ": " + label() + only);
    };
  }

  /** Whether none of them could help the others, were it awake. */
  private boolean isDeserted() {
    return members.stream().noneMatch(party -> what.isReleasedBy(party.slot()));
  }

  private String waits() {
    return members.size() == 1 ? " waits" : " each wait";
  }

  private Stream<String> gathering() {
    int here = what.total() - what.free();
    int exist = existing();
    String opens = "The " + what.name() + " opens when " + what.total() + " have arrived.";
    String brief = what.total() + " have to arrive.";
    String others =
        isEverybodyHere()
            ? " " + Fit.threads(exist) + (exist == 1 ? " exists." : " exist.")
            : " " + (exist - members.size()) + " more can never come.";
    String all = isEverybodyHere() && here == exist && here > 1 ? " All " : " ";
    String are = all + here + (here == 1 ? " is here." : " are here.");
    return Stream.of(opens + others + are, opens + are, brief + are);
  }

  private String label() {
    String label = members.get(0).label();
    return label.isEmpty() ? what.name().toLowerCase(Locale.ROOT) : label;
  }
}
