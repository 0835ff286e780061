package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.keymap.Action;
import dev.symposium.app.ui.keymap.HelpLines;
import dev.symposium.app.ui.model.ListState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What the README shows of the program is what the program shows. With {@code
 * -Dgolden.refresh=true} the parts between the marks are written instead of compared.
 */
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");

  @Test
  void screenshot_isTheGolden() throws IOException {
    String screen = Goldens.read("deadlock-80x24.txt").replaceAll("(?s)==== roles.*", "");
    check("screen", "```\n" + screen + "```\n");
  }

  @Test
  void keys_areTheTableOfActions() throws IOException {
    check("keys", table(action -> action.section() != Action.Section.STEPS));
  }

  @Test
  void keysOfStepMode_areTheTableOfActions() throws IOException {
    check("step keys", table(action -> action.section() == Action.Section.STEPS));
  }

  private static String table(Predicate<Action> wanted) {
    StringBuilder table = new StringBuilder("| key | does |\n|---|---|\n");
    for (Action action : HelpLines.of(ListState.TOP).stream().filter(wanted).toList()) {
      String keys = "`" + action.label().replace(" ", "` `") + "`";
      table.append("| ").append(keys).append(" | ").append(action.about()).append(" |\n");
    }
    return table.toString();
  }

  private static void check(String part, String expected) throws IOException {
    String readme = Files.readString(README, StandardCharsets.UTF_8);
    String begin = "<!-- " + part + ": made by ReadmeTest -->\n";
    String end = "<!-- end of " + part + " -->";
    int from = readme.indexOf(begin) + begin.length();
    int to = readme.indexOf(end);
    assertThat(readme).contains(begin).contains(end);
    if (Boolean.getBoolean("golden.refresh")) {
      String fresh = readme.substring(0, from) + expected + readme.substring(to);
      Files.writeString(README, fresh, StandardCharsets.UTF_8);
      return;
    }
    assertThat(readme.substring(from, to)).as("README part " + part).isEqualTo(expected);
  }
}
