package dev.symposium.problems.schedule;

import java.util.List;

/** Where in the file of a solution somebody is. Stateless. */
final class CodeLine {

  private CodeLine() {}

  /** The line of the innermost call in the file of that class; 0 if there is none. */
  static int of(Class<?> code, List<StackTraceElement> calls) {
    Class<?> outermost = code;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    String name = outermost.getName();
    return calls.stream()
        .filter(call -> isOf(name, call.getClassName()))
        .findFirst()
        .map(StackTraceElement::getLineNumber)
        .orElse(0);
  }

  private static boolean isOf(String outermost, String name) {
    return name.equals(outermost) || name.startsWith(outermost + "$");
  }
}
