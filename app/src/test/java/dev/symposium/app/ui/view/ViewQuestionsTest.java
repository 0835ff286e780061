package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Goldens;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each view answers one question alone: it stands beside a golden in which the answer is seen. */
class ViewQuestionsTest {

  private static final String END = ".question.txt";

  static List<String> askedAbout() {
    return Goldens.names(END);
  }

  @ParameterizedTest
  @MethodSource("askedAbout")
  void golden_holdsEverythingTheAnswerIsReadFrom(String golden) {
    List<String> lines = Goldens.read(golden + END).lines().toList();
    String screen = Goldens.read(golden + ".txt").replaceAll("(?s)==== roles.*", "");
    List<String> seen =
        lines.stream().filter(l -> l.startsWith("seen: ")).map(l -> l.substring(6)).toList();
    assertThat(lines.stream().filter(l -> l.startsWith("Q: "))).hasSize(1);
    assertThat(lines.stream().filter(l -> l.startsWith("A: "))).hasSize(1);
    assertThat(seen).isNotEmpty();
    assertThat(screen).contains(seen);
  }
}
