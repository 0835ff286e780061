package dev.symposium.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The JDKs on which the classes are promised to run, and the release they are compiled for. */
class RuntimeTest {

  private static final int CLASS_FILE_OF_JAVA_17 = 61;

  @Test
  void runtime_ofTheTests_isOneThatIsPromised() {
    assertThat(Runtime.version().feature()).isBetween(17, 25);
  }

  @Test
  void classes_whateverTheRuntime_areThoseOfRelease17() throws IOException {
    try (var in = RuntimeTest.class.getResourceAsStream("RuntimeTest.class")) {
      var header = new DataInputStream(in);
      header.skipBytes(6);
      assertThat(header.readUnsignedShort()).isEqualTo(CLASS_FILE_OF_JAVA_17);
    }
  }
}
