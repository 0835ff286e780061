package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.term.CellBuffer;
import dev.symposium.app.ui.fixture.RoleTheme;
import dev.symposium.app.ui.style.Canvas;
import dev.symposium.app.ui.text.Glyphs;
import dev.symposium.themes.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts of a head in any words, at any width: on their rows, and never touching each other. */
class HeadFlowTest {

  private static final int TRIES = 5_000;

  @Test
  void head_ofAnyWords_keepsToItsRowsAndItsPartsApart() {
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      int columns = 60 + random.nextInt(100);
      int most = 1 + random.nextInt(3);
      mustBeReadable(forms(random), most, columns, seed);
    }
  }

  private static List<VerdictText> forms(Random random) {
    String right = random.nextInt(3) == 0 ? "" : "breaks in " + random.nextInt(1000) + ".1 s";
    List<VerdictText> forms = new ArrayList<>();
    int longest = 1 + random.nextInt(24);
    boolean stays = random.nextBoolean();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String first = words(random, longest) + (random.nextBoolean() ? " (and 12 more)" : "");
      forms.add(new VerdictText(first, right, words(random, longest), Role.VERDICT_BAD, stays));
    }
    return forms;
  }

  private static String words(Random random, int most) {
    return IntStream.range(0, 1 + random.nextInt(most))
        .mapToObj(i -> "w" + "o".repeat(random.nextInt(random.nextInt(20) == 0 ? 30 : 12)))
        .collect(Collectors.joining(" "));
  }

  private static void mustBeReadable(List<VerdictText> forms, int most, int columns, int seed) {
    CellBuffer cells = new CellBuffer(columns, 4);
    int rows = HeadFlow.draw(forms, most, Canvas.over(cells, RoleTheme.palette(), Glyphs.ASCII));
    String[] shown = cells.text().split("\n", -1);
    assertThat(rows).as("seed %d", seed).isBetween(2, Math.max(2, most));
    for (int row = most; row < 4; row++) {
      assertThat(shown[row]).as("seed %d, row %d", seed, row).isBlank();
    }
    String right = forms.get(0).right();
    assertThat(shown[0]).as("seed %d", seed).endsWith(right);
    String left = shown[0].substring(0, shown[0].length() - right.length());
    if (!right.isEmpty()) {
      assertThat(left).as("seed %d: a blank before the countdown", seed).endsWith(" ");
    }
    String said = (left + " " + String.join(" ", List.of(shown).subList(1, most))).strip();
    assertThat(forms)
        .as("seed %d: %s", seed, said)
        .anyMatch(form -> isBeginning(List.of(said.split("\\s+", -1)), form));
  }

  /** Word by word what the form says, or its beginning with the sign that some is left out. */
  private static boolean isBeginning(List<String> said, VerdictText form) {
    String all = (form.first() + " " + form.second()).replace(".", "");
    String seen = String.join("", said).replace(".", "");
    boolean cut = seen.endsWith("~");
    String text = cut ? seen.substring(0, seen.length() - 1) : seen;
    boolean sameLetters = all.replace(" ", "").startsWith(text);
    boolean complete = cut || all.replace(" ", "").equals(text);
    List<String> words = List.of(all.split(" ", -1));
    boolean apart =
        said.stream()
            .map(word -> word.replace(".", "").replace("~", ""))
            .allMatch(word -> words.stream().anyMatch(w -> w.contains(word)));
    return sameLetters && complete && apart;
  }
}
