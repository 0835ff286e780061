package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goldens of each problem can be read in words; the questions stand beside them.
 *
 * <p>Their snapshots are made by hand. A seed fixes the draws of a run and not who comes first, on
 * whatever clock, so no run of the engine has the same words and ages twice. That moments of real
 * runs are drawn as they are is shown by {@link ScenesTest}.
 */
class QuestionsTest {

  private record Question(String question, String answer, List<String> seen) {}

  private static List<Question> read(String golden) {
    List<Question> questions = new ArrayList<>();
    String asked = "";
    for (String line : Goldens.read(golden + ".questions.txt").lines().toList()) {
      if (line.startsWith("Q: ")) {
        asked = line.substring(3);
      } else if (line.startsWith("A: ")) {
        questions.add(new Question(asked, line.substring(3), new ArrayList<>()));
      } else if (line.startsWith("seen: ")) {
        questions.get(questions.size() - 1).seen().add(line.substring(6));
      }
    }
    return questions;
  }

  private static String screen(String golden) {
    return Goldens.read(golden + ".txt").replaceAll("(?s)==== roles.*", "");
  }

  static List<String> askedAbout() {
    return Goldens.names(".questions.txt");
  }

  @ParameterizedTest
  @MethodSource("askedAbout")
  void golden_holdsEverythingTheAnswersAreReadFrom(String golden) {
    List<Question> questions = read(golden);
    assertThat(questions).hasSize(5);
    for (Question question : questions) {
      assertThat(question.seen()).as(question.question()).isNotEmpty();
      assertThat(screen(golden)).as(question.question()).contains(question.seen());
    }
  }

  /** What the cells say is what the snapshot was, and what the answers say. */
  @Test
  void answers_areTrueOfTheSnapshotAndThePicture() {
    List<Question> questions = read("deadlock-80x24");
    Snapshot snapshot = Snapshots.deadlock();
    PictureReader picture = PictureReader.read(screen("deadlock-80x24"), 4, 19, 50);
    for (ActorView actor : snapshot.actors()) {
      int held = picture.held.get(actor.name()).get(0);
      int wanted = picture.wanted.get(actor.name()).get(0);
      assertThat(actor.holds().get(0).resource()).isEqualTo("fork " + held);
      assertThat(actor.wants()).containsExactly("fork " + wanted);
      assertThat(questions.get(0).answer())
          .containsPattern(actor.name() + " (holds )?fork " + held);
      assertThat(questions.get(1).answer())
          .containsPattern(actor.name() + " (waits )?for fork " + wanted + " since ");
    }
    assertThat(picture.lying).isEmpty();
    assertThat(snapshot.standing().get(0).breaksIn()).isPresent();
  }
}
