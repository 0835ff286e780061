package dev.symposium.problems.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Since which step who has what. Used by whoever has the baton. */
final class Holdings {

  private final Map<String, Map<String, Long>> sinceByActor = new HashMap<>();

  /** What an actor has after a step of its own; nobody else changes that. */
  void after(long step, String actor, List<String> has) {
    Map<String, Long> since = sinceByActor.computeIfAbsent(actor, any -> new HashMap<>());
    since.keySet().retainAll(new HashSet<>(has));
    has.forEach(thing -> since.putIfAbsent(thing, step));
  }

  /** The step by which an actor got what it has; 0 if it had that before the first. */
  long since(String actor, String thing) {
    return sinceByActor.getOrDefault(actor, Map.of()).getOrDefault(thing, 0L);
  }
}
