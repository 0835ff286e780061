package dev.symposium.problems.catalog.pool;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Who needs more permits than there are, and so takes all of them: said in words. Stateless. */
final class NeedsAll {

  private NeedsAll() {}

  /** Half a sentence; empty if nobody does. */
  static Optional<String> told(Stream<String> clients, ToIntFunction<String> need, int permits) {
    List<String> all = clients.filter(name -> need.applyAsInt(name) > permits).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String who =
        all.size() == 1
            ? all.get(0) + " needs " + need.applyAsInt(all.get(0)) + " and takes "
            : all.size() + " clients need more than there are and take ";
    return Optional.of(who + permits + ", as many as there are");
  }
}
