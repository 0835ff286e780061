package dev.symposium.problems.bench;

import java.util.Locale;

/**
 * One line of the table: what was measured, our side, theirs, and what is aimed at. Immutable.
 *
 * @param theirs empty if there is no other side
 * @param ratio ours to theirs; empty if there is no other side
 * @param aim empty if nothing is aimed at
 * @param judged whether the aim is met, or by how much it is missed
 */
public record Row(
    String what, String ours, String theirs, String ratio, String aim, String judged) {

  /** Something that nothing is aimed at and nothing compared with. */
  public static Row alone(String what, String ours) {
    return new Row(what, ours, "", "", "", "");
  }

  /** Something that is to be at most {@code most}, in the unit of {@code value}. */
  public static Row atMost(String what, String ours, double value, double most, String aim) {
    return new Row(what, ours, "", "", aim, judged(value, most));
  }

  /** Both sides of something of which less is better, without an aim. */
  public static Row beside(String what, String unit, double ours, double theirs) {
    return new Row(what, told(ours, unit), told(theirs, unit), times(ours / theirs), "", "");
  }

  /** Both sides, where ours is to cost at most so many times theirs. */
  public static Row atMostTimes(
      String what, String unit, double ours, double theirs, double mostTimes) {
    return new Row(
        what,
        told(ours, unit),
        told(theirs, unit),
        times(ours / theirs),
        "<= " + times(mostTimes),
        judged(ours / theirs, mostTimes));
  }

  /** Both sides, where ours is to be at most {@code most} by itself. */
  public static Row atMostBeside(
      String what, String unit, double ours, double theirs, double most) {
    return new Row(
        what,
        told(ours, unit),
        told(theirs, unit),
        times(ours / theirs),
        "<= " + told(most, unit),
        judged(ours, most));
  }

  /** A number as people read it: three digits at least, and its unit. */
  public static String told(double value, String unit) {
    String digits = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, digits + " %s", value, unit);
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.2fx", ratio);
  }

  private static String judged(double value, double most) {
    if (value <= most) {
      return "met";
    }
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "missed, %.1f times the aim", value / most)
        : "not measured";
  }
}
