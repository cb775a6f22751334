package org.varianteffect.annotation.app.command.check;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code --accept KIND[=MAX]}. */
final class AcceptedAnomalies {
  private static final Pattern FORM = Pattern.compile("([A-Za-z_]+)(?:=([0-9]{1,18}))?");

  private AcceptedAnomalies() {}

  /** The most that is accepted of each kind; NULL accepts any number. */
  static Map<String, Long> parse(List<String> accepted) {
    Map<String, Long> kinds = new LinkedHashMap<>();
    for (String text : accepted) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw wrongUsage(
            "--accept '%s' is not of the form KIND or KIND=MAX: write it as in NO_LEVEL=12"
                .formatted(text));
      }
      kinds.put(matcher.group(1).toUpperCase(Locale.ROOT), most(matcher.group(2)));
    }
    return kinds;
  }

  private static Long most(String number) {
    return number == null ? null : Long.valueOf(number);
  }
}
