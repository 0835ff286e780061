package dev.symposium.app.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the environment says of characters: LC_ALL before LC_CTYPE before LANG. Stateless. */
public final class Locales {

  private static final List<String> VARIABLES = List.of("LC_ALL", "LC_CTYPE", "LANG");

  private Locales() {}

  /** Whether nothing beyond ASCII may be shown; the first variable that is set decides. */
  public static Value<Boolean> ascii(Map<String, String> environment) {
    for (String variable : VARIABLES) {
      String locale = environment.getOrDefault(variable, "").toLowerCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        boolean utf8 = locale.contains("utf-8") || locale.contains("utf8");
        return Value.environment(variable, !utf8);
      }
    }
    return Value.standard(true);
  }

  /** The characters that may be written. */
  public static Charset charset(Map<String, String> environment) {
    return ascii(environment).value() ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
  }
}
