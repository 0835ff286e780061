package dev.symposium.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalTerminalTest {

  @Test
  void open_withoutATerminal_isRefusedInOneSentence() {
    TerminalOpening opening =
        LocalTerminal.open(Map.of("TERM", "xterm"), TerminalWishes.NONE, Thread::new);
    assertThat(opening)
        .isInstanceOfSatisfying(
            TerminalOpening.Refused.class,
            refused ->
                assertThat(refused.sentence())
                    .contains("is not a terminal")
                    .contains("--headless")
                    .doesNotContain("\n"));
  }

  @Test
  void unfit_dumbOrUnknown_saysWhich() {
    assertThat(LocalTerminal.unfit("dumb")).get().asString().contains("TERM is \"dumb\"");
    assertThat(LocalTerminal.unfit("dumb-emacs-ansi")).isPresent();
    assertThat(LocalTerminal.unfit("")).get().asString().contains("TERM is not set");
    assertThat(LocalTerminal.unfit("xterm")).isEmpty();
    assertThat(LocalTerminal.unfit("linux")).isEmpty();
  }

  @Test
  void outputIsTerminal_inATestRun_isFalse() {
    assertThat(LocalTerminal.outputIsTerminal()).isFalse();
  }
}
