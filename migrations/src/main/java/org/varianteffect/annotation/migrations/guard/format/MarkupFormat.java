package org.varianteffect.annotation.migrations.guard.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varianteffect.annotation.migrations.guard.text.Mention;
import org.varianteffect.annotation.migrations.guard.text.TextSearch;
import org.varianteffect.annotation.migrations.guard.text.Tokenizer;

/**
 * XML, HTML and templates, well-formed or not. Names of tables and entities count wherever they
 * stand outside comments; a statement is the text of one element, that of its children and of the
 * fragments that it includes with it; in an element that is about a table or an entity, bare names
 * below are its columns and attributes.
 */
final class MarkupFormat implements ResourceFormat {

  private static final Pattern COMMENT =
      Pattern.compile("(?s)<!--.*?-->|<#--.*?-->|<%--.*?--%>|\\{\\{!--.*?--}}|\\{\\{!.*?}}");
  private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[|]]>");
  static final Pattern TAG =
      Pattern.compile("(?s)<(/?)([\\w:.#@-]+)((?:\\s+(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)?)(/?)>");
  static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern QUOTE_ENTITY = Pattern.compile("&(quot|apos|#\\d+|#x[0-9a-fA-F]+);");
  private static final Set<String> TABLE_ELEMENTS = Set.of("table", "secondary-table");
  private static final Set<String> CLASS_ATTRIBUTES =
      Set.of("class", "entity", "entity-name", "target-entity", "result-class", "resulttype");

  @Override
  public List<Mention> mentions(String content, TextSearch search) {
    if (!content.contains("&#")) {
      return inPlain(content, search);
    }
    Unescaped unescaped = Unescaped.references(content);
    return unescaped.inOriginal(inPlain(unescaped.text, search));
  }

  private static List<Mention> inPlain(String content, TextSearch search) {
    if (!search.mayMention(content)) {
      return List.of();
    }
    String uncommented = Blanks.of(Blanks.of(content, COMMENT), CDATA);
    return new Walk(uncommented, search).mentions();
  }

  private static final class Element {
    final int start;
    final String name;
    final Set<String> owners = new LinkedHashSet<>();
    boolean hasText;

    Element(int start, String name, Element parent) {
      this.start = start;
      this.name = name;
      if (parent != null) {
        owners.addAll(parent.owners);
      }
    }
  }

  private static final class Walk {
    private final String content;
    private final TextSearch search;
    private final String text;
    private final Fragments fragments;
    private final Set<Mention> mentions = new LinkedHashSet<>();
    private final Deque<Element> open = new ArrayDeque<>();

    Walk(String content, TextSearch search) {
      this.content = content;
      this.search = search;
      String blanked = Blanks.of(Blanks.of(content, TAG), QUOTE_ENTITY);
      this.text = KeywordTags.written(content, blanked);
      this.fragments = new Fragments(content, text);
    }

    List<Mention> mentions() {
      mentions.addAll(search.words(content));
      open.push(new Element(0, "", null));
      Matcher tag = TAG.matcher(content);
      int behind = 0;
      while (tag.find()) {
        open.element().hasText |= !text.substring(behind, tag.start()).isBlank();
        behind = tag.end();
        if (tag.group(1).isEmpty()) {
          opened(tag);
        }
        if (!tag.group(1).isEmpty() || !tag.group(4).isEmpty() || tag.group(3).endsWith("/")) {
          closed(tag.group(2), tag.start());
        }
      }
      open.element().hasText |= !text.substring(behind).isBlank();
      while (!open.isEmpty()) {
        statements(open.pop(), content.length());
      }
      return new ArrayList<>(mentions);
    }

    private void opened(Matcher tag) {
      Element parent = open.element();
      parent.hasText |= fragments.isIncludedAt(tag.start());
      Element element = new Element(tag.end(), tag.group(2), parent);
      open.push(element);
      Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
      List<Integer> values = new ArrayList<>();
      while (attribute.find()) {
        int group = attribute.group(2) != null ? 2 : 3;
        String value = attribute.group(group);
        int at = tag.start(3) + attribute.start(group);
        owned(element, parent, tag.group(2), value);
        attribute(attribute.group(1), value, at);
        values.add(at);
      }
      values.forEach(at -> bare(element, at));
    }

    /**
     * A table or entity that an attribute names is what the element is about; {@code <table>} says
     * it of its parent.
     */
    private void owned(Element element, Element parent, String tag, String value) {
      String owner = value.substring(value.lastIndexOf('.') + 1);
      if (search.isOwner(owner)) {
        element.owners.add(owner);
        if (TABLE_ELEMENTS.contains(tag.toLowerCase(Locale.ROOT))) {
          parent.owners.add(owner);
        }
      }
    }

    private void attribute(String name, String value, int at) {
      for (Mention mention : search.mentions(value)) {
        mentions.add(new Mention(mention.retired(), at + mention.offset()));
      }
      if (CLASS_ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT))) {
        search.entity(value).ifPresent(entity -> mentions.add(new Mention(entity, at)));
      }
    }

    private void bare(Element element, int at) {
      int end = at;
      while (end < content.length() && Tokenizer.isWordPart(content.charAt(end))) {
        end++;
      }
      String word = content.substring(at, end);
      for (String owner : element.owners) {
        search.member(owner, word).ifPresent(retired -> mentions.add(new Mention(retired, at)));
      }
    }

    /**
     * Closes the innermost element of that name; those within it that were never closed end here,
     * too.
     */
    private void closed(String name, int end) {
      if (open.stream().noneMatch(element -> element.name.equals(name))) {
        return;
      }
      Element element;
      do {
        element = open.pop();
        statements(element, end);
      } while (!element.name.equals(name));
    }

    private void statements(Element element, int end) {
      if (element.hasText && end > element.start) {
        Spliced own = fragments.splice(element.start, end);
        mentions.addAll(own.inOriginal(search.mentions(own.text())));
      }
    }
  }
}
