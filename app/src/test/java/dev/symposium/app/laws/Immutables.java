package dev.symposium.app.laws;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells of a value whether it can never change, however deep one looks. */
final class Immutables {

  /** Of the JDK, by their own contract. */
  private static final Set<Class<?>> KNOWN =
      Set.of(
          String.class,
          Class.class,
          BigDecimal.class,
          BigInteger.class,
          MathContext.class,
          Locale.class,
          Pattern.class,
          Path.class,
          Charset.class,
          MethodHandle.class,
          VarHandle.class,
          Comparator.class,
          Number.class,
          Boolean.class,
          Character.class,
          Enum.class);

  private static final Set<Class<?>> NOTHING_IN_THEM = Set.of(Object.class, Record.class);

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Immutables() {}

  /** The type of the first thing in it that can change. */
  static Optional<String> changeable(Object value) {
    return new Immutables().look(value);
  }

  private Optional<String> look(Object value) {
    if (value == null || isKnown(value.getClass()) || !seen.add(value)) {
      return Optional.empty();
    }
    Class<?> type = value.getClass();
    if (type == Object.class) {
      return Optional.empty(); // a mere mark
    }
    boolean holdsNothing = type.isArray() && Array.getLength(value) == 0;
    if (holdsNothing) {
      return Optional.empty();
    }
    if (type.isArray() || isAtomic(type)) {
      return Optional.of(type.getTypeName());
    }
    if (value instanceof Optional<?> some) {
      return look(some.orElse(null));
    }
    if (value instanceof Collection<?> all) {
      return isSealedUp(type) ? first(all.stream()) : Optional.of(type.getTypeName());
    }
    if (value instanceof Map<?, ?> map) {
      Stream<?> all = Stream.concat(map.keySet().stream(), map.values().stream());
      return isSealedUp(type) ? first(all) : Optional.of(type.getTypeName());
    }
    return type.getName().startsWith("java.") ? Optional.of(type.getTypeName()) : inside(value);
  }

  private Optional<String> first(Stream<?> values) {
    return values.map(this::look).flatMap(Optional::stream).findFirst();
  }

  private static boolean isKnown(Class<?> type) {
    boolean time = type.getPackageName().equals("java.time");
    return time
        || KNOWN.stream().anyMatch(known -> known.isAssignableFrom(type) && !isAtomic(type));
  }

  /** Some numbers change. */
  private static boolean isAtomic(Class<?> type) {
    return type.getPackageName().startsWith("java.util.concurrent");
  }

  /** As {@code List.of} makes it, or Guava. */
  private static boolean isSealedUp(Class<?> type) {
    return type.getName().startsWith("java.util.ImmutableCollections$")
        || type.getName().startsWith("com.google.common.collect.");
  }

  /** What is in an object of ours, or of a library: all its fields final, and what they hold. */
  private Optional<String> inside(Object value) {
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith("java.") && !NOTHING_IN_THEM.contains(type)) {
        return Optional.of(type.getTypeName());
      }
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          Optional<String> wrong = field(field, value);
          if (wrong.isPresent()) {
            return wrong;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> field(Field field, Object of) {
    if (!Modifier.isFinal(field.getModifiers())) {
      return Optional.of(field.getDeclaringClass().getName() + "." + field.getName());
    }
    if (field.getType().isPrimitive()) {
      return Optional.empty();
    }
    try {
      field.setAccessible(true);
      return look(field.get(of));
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " cannot be read", e);
    }
  }
}
