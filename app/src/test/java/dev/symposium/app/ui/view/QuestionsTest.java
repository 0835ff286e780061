package dev.symposium.app.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.symposium.app.ui.fixture.Goldens;
import dev.symposium.app.ui.fixture.Snapshots;
import dev.symposium.problems.observe.ActorView;
import dev.symposium.problems.observe.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden of the standing deadlock can be read in words; the questions stand beside it. */
class QuestionsTest {

  private record Question(String question, String answer, List<String> seen) {}

  private final String screen =
      Goldens.read("deadlock-80x24.txt").replaceAll("(?s)==== roles.*", "");
  private final List<Question> questions = read();

  private static List<Question> read() {
    List<Question> questions = new ArrayList<>();
    String asked = "";
    for (String line : Goldens.read("deadlock-80x24.questions.txt").lines().toList()) {
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

  @Test
  void golden_holdsEverythingTheAnswersAreReadFrom() {
    assertThat(questions).hasSize(5);
    for (Question question : questions) {
      assertThat(question.seen()).as(question.question()).isNotEmpty();
      assertThat(screen).as(question.question()).contains(question.seen());
    }
  }

  /** What the cells say is what the snapshot was, and what the answers say. */
  @Test
  void answers_areTrueOfTheSnapshotAndThePicture() {
    Snapshot snapshot = Snapshots.deadlock();
    PictureReader picture = PictureReader.read(screen, 4, 19, 50);
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
