package dev.symposium.app.term;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the terminal is at the other end of an SSH connection. Stateless. */
public final class Remote {

  private static final List<String> VARIABLES = List.of("SSH_TTY", "SSH_CONNECTION");

  private Remote() {}

  /** The variable that tells so; empty if the terminal is a local one. */
  public static Optional<String> toldBy(Map<String, String> environment) {
    return VARIABLES.stream().filter(v -> !environment.getOrDefault(v, "").isEmpty()).findFirst();
  }
}
