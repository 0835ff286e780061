package dev.symposium.app.recording;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The components of a record, as they are written and read. Immutable.
 *
 * @param maker its canonical constructor
 */
record Shape(List<Part> parts, Constructor<?> maker) {

  /** One component. */
  record Part(String name, Type type, Method accessor) {
    Object of(Object owner) {
      try {
        return accessor.invoke(owner);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + accessor, e);
      }
    }
  }

  /** The shape of a public record. */
  static final ClassValue<Shape> OF =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return make(type);
        }
      };

  private static Shape make(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Part> parts = new ArrayList<>();
    for (RecordComponent one : components) {
      parts.add(new Part(one.getName(), one.getGenericType(), one.getAccessor()));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new Shape(List.copyOf(parts), type.getDeclaredConstructor(types));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no record: " + type, e);
    }
  }

  /** A record of these values. */
  Object of(Object... values) {
    try {
      return maker.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no such record can be", e);
    }
  }

  /** The class behind a type. */
  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  /** The last of its type arguments: what a list, an optional or a map holds. */
  static Type held(Type type) {
    Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
    return arguments[arguments.length - 1];
  }
}
