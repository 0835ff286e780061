package dev.symposium.app.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.junit.jupiter.api.Test;

class PtyWayTest {

  @Test
  void first_whereBothWork_isTheLibrary() throws IOException {
    assertThat(PtyWay.<PtyWay>first(way -> way)).isEqualTo(PtyWay.JNI);
  }

  @Test
  void first_whereTheLibraryCannotBeLoaded_isByChildProcesses() throws IOException {
    assertThat(
            PtyWay.<PtyWay>first(way -> onlyExec(way, new UnsatisfiedLinkError("no jlinenative"))))
        .isEqualTo(PtyWay.EXEC);
    assertThat(PtyWay.<PtyWay>first(way -> onlyExec(way, new IllegalStateException("no provider"))))
        .isEqualTo(PtyWay.EXEC);
  }

  private static PtyWay onlyExec(PtyWay way, Throwable wrong) {
    if (way == PtyWay.JNI && wrong instanceof Error error) {
      throw error;
    } else if (way == PtyWay.JNI) {
      throw (RuntimeException) wrong;
    }
    return way;
  }

  @Test
  void first_whereNoneWorks_tellsWhatWasWrongWithEach() {
    assertThatThrownBy(
            () ->
                PtyWay.first(
                    way -> {
                      throw new IOException(way + " does not work");
                    }))
        .isInstanceOf(IOException.class)
        .satisfies(
            thrown ->
                assertThat(thrown.getSuppressed())
                    .extracting(Throwable::getMessage)
                    .containsExactly("JNI does not work", "EXEC does not work"));
  }

  @Test
  void leadsTo_inATestRun_isFalseByEveryWay() {
    for (PtyWay way : PtyWay.values()) {
      assertThat(way.leadsTo(SystemStream.Output)).as("%s", way).isFalse();
    }
    assertThat(PtyWay.isTerminal(SystemStream.Output)).isFalse();
  }
}
