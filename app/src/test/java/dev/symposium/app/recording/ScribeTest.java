package dev.symposium.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;

class ScribeTest {

  private final List<Thread> made = new ArrayList<>();
  private final ThreadFactory threads =
      task -> {
        Thread thread = new Thread(task);
        made.add(thread);
        return thread;
      };

  private Scribe scribe(OutputStream out, int most) {
    return new Scribe("run.jsonl", out, most, "symposium-save", threads);
  }

  private static Scribe.Entry text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void entries_areWrittenInOrder_andTheThreadEnds() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Scribe scribe = scribe(file, 16);
    for (int i = 0; i < 5; i++) {
      assertThat(scribe.offer(text("line " + i + "\n"))).isTrue();
    }
    scribe.close(text("end\n"));
    assertThat(file.toString(StandardCharsets.UTF_8))
        .isEqualTo("line 0\nline 1\nline 2\nline 3\nline 4\nend\n");
    assertThat(scribe.complaint()).isEmpty();
    assertThat(made).singleElement().satisfies(t -> assertThat(t.isAlive()).isFalse());
    assertThat(scribe.offer(text("late"))).isFalse();
  }

  /** A disk that takes nothing for a while: whoever offers goes on at once. */
  @Test
  void slowDisk_keepsNobody_andWhatIsDroppedIsCounted() throws InterruptedException {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch awake = new CountDownLatch(1);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Scribe scribe = scribe(file, 3);
    boolean first = scribe.offer(out -> block(writing, awake));
    writing.await();
    int taken = 0;
    for (int i = 0; i < 100; i++) {
      taken += scribe.offer(text("x")) ? 1 : 0;
    }
    assertThat(first).isTrue();
    assertThat(taken).isEqualTo(3);
    assertThat(scribe.dropped()).isEqualTo(97);
    awake.countDown();
    scribe.close();
    assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("xxx");
  }

  private static void block(CountDownLatch writing, CountDownLatch awake) throws IOException {
    writing.countDown();
    try {
      awake.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Test
  void fullDisk_isToldInOneSentence_andNothingMoreIsTried() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Scribe scribe = scribe(full, 16);
    boolean unused = scribe.offer(text("x"));
    scribe.close();
    assertThat(scribe.complaint())
        .contains(
            "run.jsonl is not whole: No space left on device (the run was not touched by that)");
    assertThat(scribe.offer(text("y"))).isFalse();
    assertThat(made).singleElement().satisfies(t -> assertThat(t.isAlive()).isFalse());
  }
}
