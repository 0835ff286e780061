package dev.symposium.app.ui.command;

import java.util.List;

/** The words of one line while they are read from left to right. Used by one thread. */
final class Words {

  private final List<Word> words;
  private final String usage;
  private final int end;
  private int at;

  /**
   * Words yet to be read.
   *
   * @param usage the form of the line, for complaints
   * @param end index behind the last character of the line that counts
   */
  Words(List<Word> words, String usage, int end) {
    this.words = words;
    this.usage = usage;
    this.end = end;
  }

  boolean isEmpty() {
    return at == words.size();
  }

  /** The next word, or a complaint that {@code what} is missing. */
  Word next(String what) throws Wrong {
    if (isEmpty()) {
      throw new Wrong(Complaint.form(what + " is missing", end, end, usage));
    }
    return words.get(at++);
  }

  /** Reads a fixed word if it is the next one. */
  boolean skip(String word) {
    boolean there = !isEmpty() && words.get(at).is(word);
    if (there) {
      at++;
    }
    return there;
  }

  /** The next words up to the fixed word {@code stop} as one, blanks between them dropped. */
  Word nextUntil(String what, String stop) throws Wrong {
    Word first = next(what);
    StringBuilder text = new StringBuilder(first.text());
    int to = first.to();
    while (!isEmpty() && !words.get(at).is(stop)) {
      Word more = words.get(at++);
      text.append(more.text());
      to = more.to();
    }
    return new Word(text.toString(), first.from(), to);
  }

  /** Complains about a word too many. */
  void end() throws Wrong {
    if (!isEmpty()) {
      Word extra = words.get(at);
      String what = "\"" + extra.text() + "\" is too much";
      throw new Wrong(Complaint.form(what, extra.from(), extra.to(), usage));
    }
  }
}
