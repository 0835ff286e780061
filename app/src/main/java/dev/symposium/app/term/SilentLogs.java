package dev.symposium.app.term;

import java.util.ResourceBundle;

/**
 * What this process's libraries log: nothing, since it would land on the screen. Found by the JDK
 * as a service, and so also spares the start all of {@code java.util.logging}. Thread-safe.
 */
public final class SilentLogs extends System.LoggerFinder {

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new Silent(name);
  }

  private record Silent(String name) implements System.Logger {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean isLoggable(Level level) {
      return false;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
      // Nobody reads it.
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parts) {
      // Nobody reads it.
    }
  }
}
