package dev.symposium.app.session;

import dev.symposium.app.challenge.Progress;
import dev.symposium.app.config.ErrorLog;
import dev.symposium.app.config.Folders;
import dev.symposium.app.ui.command.CommandHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered in the folder for state; silently nothing where that cannot be written. Begun
 * by one thread, then used by one other.
 */
final class StateFiles implements Memory {

  private final Optional<Path> hint;
  private final CommandHistory history;
  private final Progress progress;

  StateFiles(Folders folders, ErrorLog log) {
    progress = Progress.in(folders.challenges(), log);
    hint = folders.hintSeen();
    history = folders.history().map(CommandHistory::in).orElseGet(CommandHistory::inMemory);
  }

  /** Whether the hint of the first start was never shown to this user. */
  boolean isFirstStart() {
    return hint.isPresent() && !Files.exists(hint.get());
  }

  /** Command lines of earlier sessions, oldest first. */
  List<String> commands() {
    return history.all();
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public void hintSeen() {
    if (hint.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(hint.get().toAbsolutePath().getParent());
      Files.writeString(hint.get(), "");
    } catch (IOException | SecurityException e) {
      return; // not writable: the hint is shown again next time, nothing else
    }
  }

  @Override
  public void typed(String line) {
    history.add(line);
    history.save();
  }
}
