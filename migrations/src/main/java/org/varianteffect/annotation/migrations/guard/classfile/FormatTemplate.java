package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.StringUse;
import org.varianteffect.annotation.migrations.guard.text.Tokenizer;

/** A text with the specifiers of {@code String.format}. */
final class FormatTemplate {

  /** The number of an argument has few digits: a method takes 255. */
  private static final Pattern SPECIFIER =
      Pattern.compile("%(?:(\\d{1,3})\\$)?[-#+0,(]*\\d*(?:\\.\\d+)?([sSdn])");

  private FormatTemplate() {}

  /** A format's specifiers are holes, and no part of the word behind them. */
  static String withHoles(String text) {
    return SPECIFIER.matcher(text).replaceAll(FormatTemplate::hole);
  }

  private static String hole(MatchResult specifier) {
    return String.valueOf(Tokenizer.HOLE).repeat(specifier.group().length());
  }

  /** The template with those arguments in their places that are constants, by their index. */
  static Composed fill(StringUse template, Map<Integer, StringUse> arguments) {
    List<StringUse> parts = new ArrayList<>(List.of(template));
    int[] next = {0};
    String text =
        SPECIFIER
            .matcher(template.text())
            .replaceAll(
                specifier -> {
                  StringUse argument = arguments.get(index(specifier, next));
                  if (argument == null) {
                    return hole(specifier);
                  }
                  parts.add(argument);
                  return Matcher.quoteReplacement(argument.text());
                });
    return new Composed(withHoles(text), parts);
  }

  private static int index(MatchResult specifier, int[] next) {
    if (specifier.group(2).equals("n")) {
      return -1;
    }
    return specifier.group(1) == null ? next[0]++ : Integer.parseInt(specifier.group(1)) - 1;
  }
}
