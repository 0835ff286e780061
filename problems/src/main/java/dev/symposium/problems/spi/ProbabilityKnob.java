package dev.symposium.problems.spi;

/** A knob for a probability, typed {@code 0.15} or {@code 15%}. */
public record ProbabilityKnob(String name, String meaning, Double initial) implements Knob<Double> {

  @Override
  public boolean isPerActor() {
    return true;
  }

  @Override
  public String range(double slowness) {
    return "0%..100%";
  }

  @Override
  public String unit() {
    return "";
  }

  @Override
  public Double parse(String text, double slowness) throws BadValue {
    String typed = text.strip();
    boolean percent = typed.endsWith("%");
    String number = percent ? typed.substring(0, typed.length() - 1).strip() : typed;
    if (!number.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)")) {
      throw new BadValue(
          name + " takes a probability such as 0.15 or 15%, not \"" + typed + "\"",
          format(initial, slowness));
    }
    double value = Double.parseDouble(number) / (percent ? 100 : 1);
    if (value < 0 || value > 1) {
      throw new BadValue(name + " is from 0% to 100%, not " + typed, value < 0 ? "0%" : "100%");
    }
    return value;
  }

  @Override
  public String format(Double value, double slowness) {
    return Decimals.plain(value * 100) + "%";
  }

  @Override
  public Double step(Double value, int notches, double slowness) {
    return Math.max(0, Math.min(1, Notches.step(value, notches, 0.01)));
  }
}
