package dev.symposium.problems.contract;

import dev.symposium.problems.spi.Knob;
import dev.symposium.problems.spi.Knobs;
import dev.symposium.problems.spi.Problem;
import dev.symposium.problems.spi.SetUp;
import dev.symposium.problems.sync.Fairness;
import dev.symposium.problems.sync.Sync;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Notes which knobs a solution reads: those whose value it asks for, and those that it hands to a
 * primitive as a pause; also which primitives are made fair. Stands between the problem and what
 * its run was given. Thread-safe.
 */
final class Reads {

  private static final Package SYNC = Sync.class.getPackage();

  private final Set<String> names = new ConcurrentSkipListSet<>();
  private final List<Fairness> fairness = new CopyOnWriteArrayList<>();
  // both guarded by this: one stand-in for each thing, so that the same stays the same
  private final IdentityHashMap<Object, Object> standIns = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Object> real = new IdentityHashMap<>();

  /** Whether what was made is fair, in the order in which it was. */
  List<Fairness> fairness() {
    return List.copyOf(fairness);
  }

  /** The names of those that were read so far, in order. */
  Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** The same problem, but what it sets up is given watched objects. */
  Problem watched(Problem problem) {
    InvocationHandler handler =
        (proxy, method, given) ->
            method.getName().equals("setUp")
                ? problem.setUp(watched((SetUp) given[0]))
                : invoke(problem, method, given);
    return (Problem)
        Proxy.newProxyInstance(
            Problem.class.getClassLoader(), new Class<?>[] {Problem.class}, handler);
  }

  private SetUp watched(SetUp setUp) {
    return new SetUp(
        setUp.solution(),
        (Sync) standIn(setUp.sync(), Sync.class),
        watched(setUp.knobs()),
        setUp.counts());
  }

  private Knobs watched(Knobs knobs) {
    return new Knobs() {
      @Override
      public <V> V get(Knob<V> knob) {
        names.add(knob.name());
        return knobs.get(knob);
      }

      @Override
      public <V> V get(Knob<V> knob, String actor) {
        names.add(knob.name());
        return knobs.get(knob, actor);
      }
    };
  }

  private synchronized Object standIn(Object thing, Class<?> type) {
    return standIns.computeIfAbsent(
        thing,
        made -> {
          Object proxy =
              Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, onto(made));
          real.put(proxy, made);
          return proxy;
        });
  }

  private synchronized Object real(Object argument) {
    return real.getOrDefault(argument, argument);
  }

  private InvocationHandler onto(Object thing) {
    return (proxy, method, arguments) -> call(thing, method, arguments);
  }

  private Object call(Object thing, Method method, Object[] given) throws Throwable {
    Object[] arguments = given == null ? new Object[0] : given;
    for (Object argument : arguments) {
      if (argument instanceof Knob<?> knob) {
        names.add(knob.name());
      } else if (argument instanceof Fairness fair) {
        fairness.add(fair);
      }
    }
    Object answer = invoke(thing, method, Arrays.stream(arguments).map(this::real).toArray());
    return isPrimitive(method, answer) ? standIn(answer, method.getReturnType()) : answer;
  }

  private static Object invoke(Object thing, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(thing, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** One of the things that problem code calls. */
  private static boolean isPrimitive(Method method, Object answer) {
    Class<?> type = method.getReturnType();
    return answer != null && type.isInterface() && SYNC.equals(type.getPackage());
  }
}
