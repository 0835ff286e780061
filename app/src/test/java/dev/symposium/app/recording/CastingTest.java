package dev.symposium.app.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.term.ColorDepth;
import dev.symposium.app.term.Emulator;
import dev.symposium.app.term.FakeTerminal;
import dev.symposium.app.term.TerminalPort;
import dev.symposium.app.ui.fixture.Pictures;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.fixture.Screens;
import dev.symposium.app.ui.model.Size;
import dev.symposium.app.ui.model.UiModel;
import dev.symposium.app.ui.text.Glyphs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cast is played by whoever reads it line by line into a terminal. */
class CastingTest {

  private static final Instant BEGAN = Instant.ofEpochSecond(1_500_000_000);
  private static final int FRAMES = 20; // so few that none is dropped

  @TempDir private Path folder;
  private final AtomicLong clock = new AtomicLong();
  private final List<String> texts = new ArrayList<>();

  private Path file() {
    return folder.resolve("run.cast");
  }

  private Casting casting() throws BadFile {
    return Casting.begin(file().toString(), clock::get, BEGAN, Thread::new);
  }

  private void draw(TerminalPort port, Size size) throws IOException {
    for (UiModel model : Screens.all(size).values().stream().limit(FRAMES).toList()) {
      clock.addAndGet(50_000_000);
      CellBuffer frame = Pictures.draw(model, Glyphs.UNICODE, RoleTheme.palette());
      if (port.draw(frame) > 0) {
        texts.add(frame.text());
      }
    }
  }

  @Test
  void everyFrame_isShownByAPlayerAsItWas_throughAResize() throws Exception {
    FakeTerminal terminal = new FakeTerminal(80, 24, true, ColorDepth.TRUE);
    Casting cast = casting();
    draw(cast.of(terminal), Size.STANDARD);
    terminal.resize(100, 30);
    draw(cast.of(terminal), new Size(100, 30));
    cast.close();
    assertThat(cast.complaint()).isEmpty();
    assertThat(played()).isEqualTo(texts);
  }

  /** What a terminal shows after each event. */
  private List<String> played() throws IOException {
    List<String> lines = Files.readAllLines(file());
    JsonObject head = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    Emulator screen = new Emulator(head.get("width").getAsInt(), head.get("height").getAsInt());
    List<String> shown = new ArrayList<>();
    double before = 0;
    for (String line : lines.subList(1, lines.size() - 1)) {
      JsonArray event = JsonParser.parseString(line).getAsJsonArray();
      assertThat(event.get(0).getAsDouble()).isGreaterThanOrEqualTo(before);
      before = event.get(0).getAsDouble();
      String data = event.get(2).getAsString();
      if (event.get(1).getAsString().equals("r")) {
        String[] size = data.split("x", 2);
        screen = new Emulator(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
      } else {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        screen.feed(bytes, bytes.length);
        shown.add(screen.text());
      }
    }
    return shown;
  }

  @Test
  void head_isThatOfAnAsciicast_andTheEndGivesTheTerminalBack() throws Exception {
    FakeTerminal terminal = new FakeTerminal(80, 24, false, ColorDepth.NONE);
    Casting cast = casting();
    draw(cast.of(terminal), Size.STANDARD);
    cast.close();
    List<String> lines = Files.readAllLines(file());
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"version\":2,\"width\":80,\"height\":24,\"timestamp\":1500000000,"
                + "\"env\":{\"TERM\":\"xterm-256color\"}}");
    assertThat(lines.get(1)).startsWith("[0.05,\"o\",\"");
    assertThat(lines.get(lines.size() - 1)).contains("\\u001b[?25h");
    assertThat(String.join("", lines)).doesNotContain("?2026");
  }

  @Test
  void terminalItself_isTouchedByNothing() throws Exception {
    FakeTerminal plain = new FakeTerminal(80, 24, true, ColorDepth.TRUE);
    FakeTerminal recorded = new FakeTerminal(80, 24, true, ColorDepth.TRUE);
    Casting cast = casting();
    TerminalPort port = cast.of(recorded);
    draw(plain, Size.STANDARD);
    draw(port, Size.STANDARD);
    cast.close();
    port.close();
    assertThat(recorded.sent()).isEqualTo(plain.sent());
    assertThat(recorded.isClosed()).isTrue();
  }

  @Test
  void fileOfSomethingElse_isNotWrittenOver_aCastIs() throws Exception {
    Files.writeString(file(), "my diary\n");
    assertThatThrownBy(this::casting)
        .hasMessage("--record: " + file() + " is there and is no recording; choose another name");
    Files.writeString(file(), "{\"version\":2,\"width\":80}\n");
    casting().close();
    assertThat(Files.readString(file())).isEmpty();
  }

  @Test
  void namesThatCannotBeWritten_areSaidSo() {
    assertThatThrownBy(() -> Destination.open("--save", folder.toString(), "{"))
        .hasMessageContaining("is a folder; give a file");
    assertThatThrownBy(() -> Destination.open("--save", folder + "/no/f.jsonl", "{"))
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> Destination.open("--save", "a\0b", "{"))
        .hasMessageContaining("is no name of a file");
  }
}
