package dev.symposium.app.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDecoderTest {

  private static final Duration GRACE = Duration.ofMillis(40);

  private final List<InputEvent> events = new ArrayList<>();
  private final KeyDecoder decoder = new KeyDecoder(GRACE, events::add);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "q | q",
        "Q | Q",
        "é | é",
        "日 | 日",
        "😀 | 😀",
        "\" \" | space",
        "^M | enter",
        "^J | enter",
        "^I | tab",
        "^? | backspace",
        "^H | backspace",
        "^@ | ctrl-space",
        "^C | ctrl-c",
        "^L | ctrl-l",
        "^Z | ctrl-z",
        "^_ | ctrl-_",
        // xterm and its kin
        "^[[A ^[[B ^[[C ^[[D | up down right left",
        "^[OA ^[OB ^[OC ^[OD | up down right left",
        "^[[1;5A ^[[1;2D ^[[1;3C | ctrl-up shift-left alt-right",
        "^[[H ^[[F ^[OH ^[OF | home end home end",
        "^[[1~ ^[[4~ ^[[7~ ^[[8~ | home end home end",
        "^[[2~ ^[[3~ ^[[5~ ^[[6~ | insert delete page-up page-down",
        "^[[5;5~ ^[[3;2~ | ctrl-page-up shift-delete",
        "^[OP ^[OQ ^[OR ^[OS | F1 F2 F3 F4",
        "^[[11~ ^[[14~ ^[[15~ ^[[17~ ^[[21~ ^[[23~ ^[[24~ | F1 F4 F5 F6 F10 F11 F12",
        "^[[1;5P ^[O5Q ^[[1;2R | ctrl-F1 ctrl-F2 shift-F3",
        "^[[Z | shift-tab",
        "^[x ^[é ^[^? ^[^M | alt-x alt-é alt-backspace alt-enter",
        // the Linux console
        "^[[[A ^[[[E ^[[17~ | F1 F5 F6",
        // rxvt
        "^[[a ^[Oa ^[[5^ ^[[3$ ^[[6@ | "
            + "shift-up ctrl-up ctrl-page-up shift-delete ctrl-shift-page-down",
        "^[^[[A | alt-up",
        // the keypad, modifyOtherKeys, kitty
        "^[OM ^[Oj ^[Ok ^[Om ^[Oo ^[Op ^[Oy | enter * + - / 0 9",
        "^[[27;5;105~ ^[[97;3u ^[[13;2u ^[[97;2u | ctrl-i alt-a shift-enter A",
        // an escape that cannot begin a sequence is a key of its own
        "^[^C | escape ctrl-c",
      })
  void feed_whatTerminalsSend_isTheKey(String bytes, String keys) {
    feed(caret(bytes.equals(" ") ? bytes : bytes.replace(" ", "")));
    assertThat(keys()).isEqualTo(keys);
    assertThat(decoder.patience()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[]11;rgb:1414/1818/1d1d^G",
        "^[]11;rgb:1414/1818/1d1d^[\\",
        "^[P1$r0m^[\\",
        "^[P>|xterm(370)^[\\",
        "^[_Gi=1;OK^[\\",
        "^[[?62;4c",
        "^[[>0;276;0c",
        "^[[?2026;2$y",
        "^[[24;80R",
        "^[[<0;10;5M",
        "^[[<0;10;5m",
        "^[[M !!",
        "^[[I",
        "^[[O",
        "^[[?1u",
        "^[[99~",
        "^[[201~",
        "^[[1;2;3;4;5;6;7;8;9;10;11;12x"
      })
  void feed_aReplyOrReport_isSwallowedWhole(String bytes) {
    feed(caret(bytes + "q"));
    assertThat(keys()).isEqualTo("q");
  }

  @Test
  void expire_afterALoneEscape_isTheEscapeKey() {
    feed(caret("^["));
    assertThat(events).isEmpty();
    assertThat(decoder.patience()).isEqualTo(GRACE);
    decoder.expire();
    assertThat(keys()).isEqualTo("escape");
    assertThat(decoder.patience()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "^[^[, escape escape",
    "^[[, alt-[",
    "^[O, alt-O",
    "^[], alt-]",
    "^[P, alt-P",
    "^[^[[, escape alt-["
  })
  void expire_afterABeginningWithoutMore_isWhatWasPressed(String bytes, String keys) {
    feed(caret(bytes));
    decoder.expire();
    assertThat(keys()).isEqualTo(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^[[1;", "^[]11;rgb", "^[Pabc^[", "^[[M!", "^[[[", "^[O1"})
  void expire_inTheMiddleOfASequence_dropsIt(String bytes) {
    feed(caret(bytes));
    decoder.expire();
    assertThat(events).isEmpty();
    feed(caret("q"));
    assertThat(keys()).isEqualTo("q");
  }

  @Test
  void patience_insideAReply_isLongerThanTheGrace() {
    feed(caret("^[]11;rgb:"));
    assertThat(decoder.patience()).isGreaterThan(GRACE);
  }

  @Test
  void feed_ctrlCInsideAnything_isHeard() {
    for (String open : List.of("^[[1;", "^[]11;rgb", "^[O", "^[Pxyz", "^[[[")) {
      events.clear();
      feed(caret(open + "^C"));
      assertThat(keys()).as(open).endsWith("ctrl-c");
    }
  }

  @Test
  void feed_aPaste_isOneTextWithoutControls() {
    feed(caret("^[[200~one^Mtwo^M^Jthree^I^[[31m^C é^[[201~q"));
    assertThat(events.get(0)).isEqualTo(new InputEvent.Pasted("one\ntwo\nthree [31m é"));
    assertThat(events.get(1)).isEqualTo(new InputEvent.Pressed(Key.ch('q')));
    assertThat(events).hasSize(2);
  }

  @Test
  void feed_aPasteOfAMegabyte_isCutAndStillEnds() {
    feed(caret("^[[200~") + "x".repeat(1 << 20) + caret("^[[201~q"));
    assertThat(((InputEvent.Pasted) events.get(0)).text()).hasSize(64 * 1024);
    assertThat(events).hasSize(2);
  }

  @Test
  void expire_aPasteThatNeverEnds_deliversWhatCame() {
    feed(caret("^[[200~abc"));
    decoder.expire();
    assertThat(events).containsExactly(new InputEvent.Pasted("abc"));
  }

  @Test
  void feed_malformedUtf8_isDroppedAndTheNextCharacterIsRead() {
    int[][] broken = {
      {0x80},
      {0xFF},
      {0xC0, 0xAF},
      {0xC3},
      {0xE2, 0x82},
      {0xED, 0xA0, 0x80},
      {0xF4, 0x90, 0x80, 0x80}
    };
    for (int[] bytes : broken) {
      events.clear();
      for (int value : bytes) {
        decoder.feed(new byte[] {(byte) value}, 0, 1);
      }
      feed("q");
      assertThat(keys()).isEqualTo("q");
    }
  }

  @Property(tries = 2000)
  void feed_anyBytesInAnyPieces_givesTheSameKeys(
      @ForAll @Size(max = 60) byte[] bytes, @ForAll long seed) {
    assertSameInPieces(bytes, seed);
  }

  @Property(tries = 2000)
  void feed_sequencesInAnyPieces_givesTheSameKeys(@ForAll long seed) {
    Random random = new Random(seed);
    String alphabet = "\u001B\u001B\u001B[[O];:0129~ABMPRu$^<?q\u0003\u0007\\é日";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    assertSameInPieces(text.toString().getBytes(StandardCharsets.UTF_8), seed);
  }

  private static void assertSameInPieces(byte[] bytes, long seed) {
    List<InputEvent> whole = new ArrayList<>();
    KeyDecoder atOnce = new KeyDecoder(GRACE, whole::add);
    atOnce.feed(bytes, 0, bytes.length);
    atOnce.expire();
    List<InputEvent> pieces = new ArrayList<>();
    KeyDecoder cut = new KeyDecoder(GRACE, pieces::add);
    Random random = new Random(seed);
    for (int from = 0; from < bytes.length; ) {
      int length = Math.min(bytes.length - from, 1 + random.nextInt(4));
      cut.feed(bytes, from, length);
      from += length;
    }
    cut.expire();
    assertThat(pieces).isEqualTo(whole);
  }

  @Property(tries = 1000)
  void feed_anyBytesWithAnySilences_neverThrowsAndEndsOnTheGround(
      @ForAll @Size(max = 80) byte[] bytes, @ForAll long seed) {
    Random random = new Random(seed);
    KeyDecoder any = new KeyDecoder(GRACE, event -> {});
    assertThatCode(
            () -> {
              for (byte value : bytes) {
                any.feed(new byte[] {value}, 0, 1);
                if (random.nextInt(3) == 0) {
                  any.expire();
                }
              }
              any.expire();
            })
        .doesNotThrowAnyException();
    assertThat(any.patience()).isZero();
  }

  private void feed(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    decoder.feed(bytes, 0, bytes.length);
  }

  private String keys() {
    return events.stream()
        .map(event -> ((InputEvent.Pressed) event).key().toString())
        .collect(Collectors.joining(" "));
  }

  /** Control characters in caret notation: {@code ^[} is ESC, {@code ^?} is DEL. */
  private static String caret(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length();
      boolean control = c == '^' && !last && "@ACGHIJLMZ[_?".indexOf(text.charAt(i + 1)) >= 0;
      out.append(control ? (char) (text.charAt(++i) ^ 0x40) : c);
    }
    return out.toString();
  }
}
