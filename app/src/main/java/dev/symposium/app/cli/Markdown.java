package dev.symposium.app.cli;

import java.util.ArrayList;
import java.util.List;

/** A page in Markdown on its way (CommonMark, with tables as GitHub reads them). One thread. */
final class Markdown {

  private static final String FENCE = "```";

  private final List<String> lines = new ArrayList<>();

  /** A heading; the first level is the title. */
  Markdown heading(int level, String text) {
    return block(List.of("#".repeat(level) + " " + plain(text)));
  }

  /** A paragraph; what stands in backquotes stays as it is. */
  Markdown paragraph(String text) {
    return block(Facts.wrapped("", plain(text)).lines().toList());
  }

  /** A list, each item after its sign: {@code * } or {@code 1. }. */
  Markdown items(List<String> signs, List<String> texts) {
    List<String> block = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      block.addAll(Facts.wrapped(signs.get(i), plain(texts.get(i))).lines().toList());
    }
    return block(block);
  }

  /** A list with bullets. */
  Markdown items(List<String> texts) {
    return items(texts.stream().map(text -> "* ").toList(), texts);
  }

  /** A table; the first row is its head. */
  Markdown table(List<List<String>> rows) {
    List<String> block = new ArrayList<>();
    for (List<String> row : rows) {
      block.add("| " + String.join(" | ", row.stream().map(Markdown::cell).toList()) + " |");
      if (block.size() == 1) {
        block.add("|" + "---|".repeat(row.size()));
      }
    }
    return block(block);
  }

  /** Lines that stay as they are. */
  Markdown code(String language, List<String> code) {
    List<String> block = new ArrayList<>(List.of(FENCE + language));
    block.addAll(code);
    block.add(FENCE);
    return block(block);
  }

  private Markdown block(List<String> block) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(block);
    return this;
  }

  private static String cell(String text) {
    return plain(text).replace("|", "\\|");
  }

  /** Signs that would mean something else, but for stars round bold words. */
  private static String plain(String text) {
    return text.replace("<", "\\<");
  }

  /** All of it, each line without an end of its own. */
  String text() {
    return String.join("\n", lines);
  }
}
