package dev.symposium.app.recording;

/** Calls of a thread's stack as they are written: class, method, file and line. Stateless. */
final class Calls {

  private static final String BETWEEN = "|";

  private Calls() {}

  static String text(StackTraceElement call) {
    String file = call.getFileName() == null ? "" : call.getFileName();
    return String.join(
        BETWEEN,
        call.getClassName(),
        call.getMethodName(),
        file,
        String.valueOf(call.getLineNumber()));
  }

  static StackTraceElement call(String text) {
    String[] parts = text.split("\\|", -1);
    String file = parts[2].isEmpty() ? null : parts[2];
    return new StackTraceElement(parts[0], parts[1], file, Integer.parseInt(parts[3]));
  }
}
