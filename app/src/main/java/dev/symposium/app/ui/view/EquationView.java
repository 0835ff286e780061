package dev.symposium.app.ui.view;

import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.DisplayWidth;
import dev.symposium.app.ui.text.Texts;
import dev.symposium.problems.spi.Scene.Equation;
import dev.symposium.problems.spi.Scene.Equation.Balance;
import dev.symposium.problems.spi.Scene.Term;
import dev.symposium.themes.Role;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sum in one line: its terms, and whether it comes out even; rates at both ends if they fit, else
 * in a line of their own.
 */
record EquationView(Equation equation) implements PartView {

  @Override
  public int minWidth() {
    return DisplayWidth.of(sum(" ")) + 1;
  }

  @Override
  public int bestWidth() {
    return DisplayWidth.of(whole("  ")) + 1;
  }

  @Override
  public int least(int width) {
    return 1;
  }

  @Override
  public int best(int width) {
    return ratesApart(width - 1) ? 2 : 1;
  }

  private boolean ratesApart(int room) {
    return !rates().isEmpty() && DisplayWidth.of(whole(" ")) > room;
  }

  private String rates() {
    return (equation.before() + "  " + equation.after()).strip();
  }

  @Override
  public void draw(Canvas canvas) {
    int room = canvas.columns() - 1;
    if (ratesApart(room) && canvas.rows() > 1) {
      canvas.put(1, 1, Texts.shorten(rates(), room, canvas.glyphs()), Role.TEXT);
    }
    for (String text : List.of(whole("  "), whole(" "), sum("  "), sum(" "))) {
      if (DisplayWidth.of(text) <= room) {
        put(text, canvas);
        return;
      }
    }
    put(Texts.shorten(sum(" "), room, canvas.glyphs()), canvas);
  }

  private void put(String text, Canvas canvas) {
    canvas.put(1, 0, text, Role.TEXT);
    int word = text.lastIndexOf(balance());
    if (word >= 0) {
      canvas.put(1 + DisplayWidth.of(text.substring(0, word)), 0, balance(), role());
    }
  }

  private String whole(String gap) {
    String before = equation.before().isEmpty() ? "" : equation.before() + gap + " ";
    String after = equation.after().isEmpty() ? "" : gap + " " + equation.after();
    return before + sum(gap) + after;
  }

  private String sum(String gap) {
    return side(equation.left(), gap)
        + gap
        + "="
        + gap
        + side(equation.right(), gap)
        + gap
        + balance();
  }

  private static String side(List<Term> terms, String gap) {
    return terms.stream().map(EquationView::text).collect(Collectors.joining(gap + "+" + gap));
  }

  private static String text(Term term) {
    String before = term.before().isEmpty() ? "" : term.before() + " ";
    String after = term.after().isEmpty() ? "" : " " + term.after();
    return before + term.value() + after;
  }

  private String balance() {
    return switch (equation.balance()) {
      case OK -> "ok";
      case MOVING -> "moving";
      case BROKEN -> "WRONG by " + (sum(equation.left()) - sum(equation.right()));
    };
  }

  private static long sum(List<Term> terms) {
    return terms.stream().mapToLong(Term::value).sum();
  }

  private Role role() {
    return equation.balance() == Balance.BROKEN
        ? Role.VERDICT_BAD
        : equation.balance() == Balance.OK ? Role.VERDICT_GOOD : Role.DIM;
  }
}
