package dev.symposium.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ThemesTest {

  /** What xterm shows for the sixteen colours unless it is told otherwise. */
  private static final int[] SIXTEEN = {
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF
  };

  static Stream<Arguments> rolesOfAllThemes() {
    return Themes.ids().stream()
        .map(id -> Themes.find(id).orElseThrow())
        .flatMap(theme -> Stream.of(Role.values()).map(role -> Arguments.of(theme, role)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rolesOfAllThemes")
  void look_ofEveryRole_canBeToldFromItsGround(Theme theme, Role role) {
    Look look = theme.look(role);
    assertThat(Contrast.of(look.foreground(), look.background()))
        .as("%s in %s", role.key(), theme.id())
        .isGreaterThanOrEqualTo(role.kind().contrast());
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rolesOfAllThemes")
  void look_inSixteenColours_canBeReadOnAnXterm(Theme theme, Role role) {
    Look look = theme.look(role);
    double least = Math.min(3.0, role.kind().contrast());
    assertThat(Contrast.of(SIXTEEN[look.foreground16()], SIXTEEN[look.background16()]))
        .as("%s in %s", role.key(), theme.id())
        .isGreaterThanOrEqualTo(role == Role.BAR_REST || role == Role.RULE ? 1.2 : least);
  }

  @Test
  void find_everyId_isAThemeOfThatId() {
    assertThat(Themes.ids()).containsExactly("dark", "light");
    assertThat(Themes.ids())
        .allSatisfy(id -> assertThat(Themes.find(id).orElseThrow().id()).isEqualTo(id));
  }

  @Test
  void find_anUnknownId_isNothing() {
    assertThat(Themes.find("drak")).isEmpty();
    assertThat(Themes.find("../dark")).isEmpty();
  }

  @Test
  void standard_isTheFirst() {
    assertThat(Themes.standard().id()).isEqualTo(Themes.ids().get(0));
  }

  @Test
  void contrast_ofBlackAndWhite_is21() {
    assertThat(Contrast.of(0x000000, 0xFFFFFF)).isCloseTo(21, within(0.001));
    assertThat(Contrast.of(0x777777, 0x777777)).isCloseTo(1, within(0.001));
    assertThat(Contrast.of(0x767676, 0xFFFFFF)).isCloseTo(4.54, within(0.01));
  }
}
