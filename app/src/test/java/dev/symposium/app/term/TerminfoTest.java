package dev.symposium.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminfoTest {

  @Test
  void parse_bothFormats_readsColoursAndTheAlternateScreen() {
    assertThat(Terminfo.parse(entry(0x011A, 256, true))).contains(new Terminfo(256, true));
    assertThat(Terminfo.parse(entry(0x021E, 16777216, false)))
        .contains(new Terminfo(16777216, false));
    assertThat(Terminfo.parse(entry(0x011A, -1, true))).contains(new Terminfo(-1, true));
  }

  @Test
  void parse_aDamagedFile_isNothing() {
    byte[] whole = entry(0x011A, 8, true);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThat(Terminfo.parse(cut)).as("%d bytes", length).isEmpty();
    }
    assertThat(Terminfo.parse(new byte[100])).isEmpty();
  }

  @Property
  void parse_anyBytes_neverThrows(@ForAll @Size(max = 60) byte[] bytes) {
    if (bytes.length > 1) {
      bytes[0] = 0x1A;
      bytes[1] = 1;
    }
    assertThat(Terminfo.parse(bytes)).isNotNull();
  }

  @Test
  void find_inTheFolderThatTheEnvironmentNames_byLetterOrByHex(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("s"));
    Files.createDirectories(folder.resolve("73"));
    Files.write(folder.resolve("s/symp-a"), entry(0x011A, 8, true));
    Files.write(folder.resolve("73/symp-b"), entry(0x011A, 88, false));
    Map<String, String> environment = Map.of("TERMINFO", folder.toString());
    assertThat(Terminfo.find("symp-a", environment)).contains(new Terminfo(8, true));
    assertThat(Terminfo.find("symp-b", environment)).contains(new Terminfo(88, false));
    assertThat(Terminfo.find("symp-c", environment)).isEmpty();
    assertThat(Terminfo.find("symp-a", Map.of("TERMINFO_DIRS", "/nowhere:" + folder))).isPresent();
  }

  @Test
  void find_aTypeThatIsNoName_isNothing() {
    assertThat(Terminfo.find("", Map.of())).isEmpty();
    assertThat(Terminfo.find("../../etc/passwd", Map.of())).isEmpty();
    assertThat(Terminfo.find("x\0y", Map.of())).isEmpty();
  }

  private static byte[] entry(int magic, int colors, boolean alternate) {
    int numberBytes = magic == 0x021E ? 4 : 2;
    byte[] name = {'x', '|', 'x', 0};
    int flags = 3;
    int numbers = 14;
    int strings = 29;
    ByteBuffer out =
        ByteBuffer.allocate(12 + name.length + flags + 1 + numbers * numberBytes + strings * 2)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) magic);
    out.putShort((short) name.length).putShort((short) flags).putShort((short) numbers);
    out.putShort((short) strings).putShort((short) 0);
    out.put(name).put(new byte[flags + 1]);
    for (int i = 0; i < numbers; i++) {
      int value = i == 13 ? colors : -1;
      if (numberBytes == 4) {
        out.putInt(value);
      } else {
        out.putShort((short) value);
      }
    }
    for (int i = 0; i < strings; i++) {
      out.putShort((short) (i == 28 && alternate ? 0 : -1));
    }
    return out.array();
  }
}
