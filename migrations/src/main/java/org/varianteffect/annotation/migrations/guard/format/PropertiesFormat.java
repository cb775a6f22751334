package org.varianteffect.annotation.migrations.guard.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varianteffect.annotation.migrations.guard.text.Mention;
import org.varianteffect.annotation.migrations.guard.text.TextSearch;

/** Properties: an entry may go on over several lines, a line of comment may not. */
final class PropertiesFormat implements ResourceFormat {

  @Override
  public List<Mention> mentions(String content, TextSearch search) {
    List<Mention> mentions = new ArrayList<>();
    int position = 0;
    while (position < content.length()) {
      Entry entry = Entry.at(content, position);
      for (Mention mention : search.mentions(entry.text.toString())) {
        mentions.add(new Mention(mention.retired(), entry.offsets.get(mention.offset())));
      }
      position = entry.end;
    }
    return mentions;
  }

  /** One entry as one line, and where each of its characters comes from. */
  private static final class Entry {
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    final StringBuilder text = new StringBuilder();
    final List<Integer> offsets = new ArrayList<>();
    int end;

    static Entry at(String content, int start) {
      Entry entry = new Entry();
      boolean continued = true;
      for (int line = start; continued; line = entry.end) {
        int newline = content.indexOf('\n', line);
        int stop = newline < 0 ? content.length() : newline;
        entry.end = newline < 0 ? content.length() : newline + 1;
        continued = entry.add(content, line, stop) && newline >= 0;
      }
      return entry;
    }

    /** Adds a line; whether the next one belongs to it. */
    private boolean add(String content, int start, int stop) {
      int i = start;
      while (i < stop && Character.isWhitespace(content.charAt(i))) {
        i++;
      }
      boolean isComment = text.length() == 0 && i < stop && "#!".indexOf(content.charAt(i)) >= 0;
      if (isComment) {
        return false;
      }
      for (; i < stop; i++) {
        char c = content.charAt(i);
        if (c == '\\' && content.substring(i + 1, stop).isBlank()) {
          return true;
        }
        if (c == '\\') {
          i = addEscaped(content, i, stop);
        } else {
          append(c, i);
        }
      }
      return false;
    }

    /** Adds the character that the escape stands for; where its last one is. */
    private int addEscaped(String content, int backslash, int stop) {
      Matcher unicode = UNICODE.matcher(content).region(backslash, stop);
      if (unicode.lookingAt()) {
        append((char) Integer.parseInt(unicode.group(1), 16), backslash);
        return unicode.end() - 1;
      }
      char escaped = content.charAt(backslash + 1);
      append("nrtf".indexOf(escaped) >= 0 ? ' ' : escaped, backslash + 1);
      return backslash + 1;
    }

    private void append(char c, int offset) {
      text.append(c);
      offsets.add(offset);
    }
  }
}
