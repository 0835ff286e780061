package dev.symposium.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SinkTest {

  @Property
  void anyText_goesOutAsOneLineWithoutControlCharacters(@ForAll String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Sink(out, StandardCharsets.US_ASCII).line(text);
    String line = out.toString(StandardCharsets.US_ASCII);
    assertThat(line).endsWith("\n").hasLineCount(1);
    assertThat(line.chars().allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && c < 127)))
        .isTrue();
  }
}
