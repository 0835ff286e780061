package dev.symposium.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeParserTest {

  private static final String HEAD = "# a remark\nid = x\ntitle = X\nground = own | own\n";

  @Test
  void parse_aWholeFile_isATheme() throws Exception {
    Theme theme = parse(HEAD + roles(""));
    assertThat(theme.title()).isEqualTo("X");
    assertThat(theme.ground()).isEqualTo(Look.OWN);
    assertThat(theme.look(Role.TEXT))
        .isEqualTo(new Look(0x102030, 0x405060, 9, 4, true, false, true));
    assertThat(theme.look(Role.DIM))
        .isEqualTo(new Look(Look.OWN, Look.OWN, Look.OWN, Look.OWN, false, false, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "nonsense ! expected KEY = VALUE",
        "colour = red | red ! unknown key \"colour\"; known: id, title, ground, role.NAME",
        "title = Y ! title is given twice",
        "id = ! id is empty",
        "role.txt = own | own ! unknown role \"txt\"; known: text, dim",
        "role.dim = own ! expected MANY-COLOURS | SIXTEEN-COLOURS [| ATTRIBUTES]",
        "role.dim = a | b | c | d ! expected MANY-COLOURS",
        "role.dim = #12345 | own ! not a colour: \"#12345\"; expected #rrggbb or own",
        "role.dim = #123456 | pink ! not one of the sixteen colours: \"pink\"; known: own, black",
        "role.dim = #123456 over #111111 | own ! expected COLOUR [on COLOUR]",
        "role.dim = own | own | blink ! unknown attribute \"blink\"; known: bold, reverse, underline",
      })
  void parse_aWrongLine_namesFileAndLine(String line, String problem) {
    assertThatThrownBy(() -> parse(HEAD + line + "\n"))
        .isInstanceOf(ThemeFormatException.class)
        .hasMessageStartingWith("my.theme:5: " + problem);
  }

  @Test
  void parse_aRoleTwice_namesTheSecondLine() {
    assertThatThrownBy(() -> parse(HEAD + "role.dim = own | own\nrole.dim = own | own\n"))
        .hasMessage("my.theme:6: role.dim is given twice");
  }

  @Test
  void parse_anIncompleteFile_saysWhatIsMissing() {
    assertThatThrownBy(() -> parse("id = x\n")).hasMessage("my.theme:2: title is missing");
    assertThatThrownBy(() -> parse(HEAD + roles("rule")))
        .hasMessageEndingWith(": role.rule is missing");
  }

  private static Theme parse(String text) throws Exception {
    return ThemeParser.parse("my.theme", new StringReader(text));
  }

  private static String roles(String without) {
    return Stream.of(Role.values())
        .map(Role::key)
        .filter(key -> !key.equals(without))
        .map(
            key ->
                key.equals("text")
                    ? "role.text = #102030 on #405060 | bright-red on blue | Bold underline\n"
                    : "role." + key + " = own | own\n")
        .collect(Collectors.joining());
  }
}
