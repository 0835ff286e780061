package dev.symposium.app.ui.view;

import dev.symposium.problems.schedule.Stepped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The circle of those who wait for each other, if each waits for one and it closes. Stateless. */
final class StepCircle {

  private StepCircle() {}

  /** Such as {@code Plato waits for Hume > Locke > Plato.}; empty if there is none. */
  static String of(Stepped view) {
    Map<String, Stepped.One> byName =
        view.actors().stream().collect(Collectors.toMap(Stepped.One::name, Function.identity()));
    for (Stepped.One one : view.actors()) {
      List<String> way = way(one, byName);
      if (!way.isEmpty()) {
        return one.name() + " waits for " + String.join(" > ", way) + ".";
      }
    }
    return "";
  }

  /** From one to one until it is back where it began; empty if that never is. */
  private static List<String> way(Stepped.One first, Map<String, Stepped.One> byName) {
    List<String> way = new ArrayList<>();
    Stepped.One at = first;
    while (at.inTheWay().size() == 1 && way.size() < byName.size()) {
      at = byName.get(at.inTheWay().get(0));
      way.add(at.name());
      if (at.equals(first)) {
        return way;
      }
    }
    return List.of();
  }
}
