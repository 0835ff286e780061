package dev.symposium.app.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandHistoryTest {

  @Test
  void history_isWalkedBackAndForth() {
    CommandHistory history = CommandHistory.inMemory();
    history.add("pause");
    history.add("resume");
    history.add("resume");
    history.add(" ");
    assertThat(history.all()).containsExactly("pause", "resume");
    assertThat(history.previous()).contains("resume");
    assertThat(history.previous()).contains("pause");
    assertThat(history.previous()).isEmpty();
    assertThat(history.next()).contains("resume");
    assertThat(history.next()).isEmpty();
    history.add("fail");
    assertThat(history.previous()).contains("fail");
  }

  @Test
  void history_saved_isThereAgain(@TempDir Path folder) {
    Path file = folder.resolve("state").resolve("history");
    CommandHistory history = CommandHistory.in(file);
    history.add("set think 2s for Kant");
    history.save();
    assertThat(CommandHistory.in(file).all()).containsExactly("set think 2s for Kant");
  }

  @Test
  void history_thatCannotBeWritten_isForgottenSilently(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file")).resolve("history");
    CommandHistory history = CommandHistory.in(file);
    history.add("pause");
    history.save();
    assertThat(Files.exists(file)).isFalse();
  }
}
