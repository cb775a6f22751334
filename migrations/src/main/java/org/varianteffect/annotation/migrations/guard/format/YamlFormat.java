package org.varianteffect.annotation.migrations.guard.format;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.varianteffect.annotation.migrations.guard.name.Retired;
import org.varianteffect.annotation.migrations.guard.text.Mention;
import org.varianteffect.annotation.migrations.guard.text.TextSearch;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML, and JSON, which is YAML. Each scalar is a text of its own. In a mapping that names a table
 * ({@code tableName: mapped_variants}), or is named by one, bare column names below are the
 * table's. Descriptions of an API name what its answers hold, and no entity.
 */
final class YamlFormat implements ResourceFormat {

  private static final Pattern ESCAPED_SPACE = Pattern.compile("\\\\[nrt]");

  /** The keys by which OpenAPI, its predecessor and AsyncAPI are known. */
  private static final Set<String> API_DESCRIPTIONS = Set.of("openapi", "swagger", "asyncapi");

  /** May be a part of a name that is not seen before the parser has put it together. */
  private static final Pattern ESCAPED_CHARACTER = Pattern.compile("\\\\[uUx]");

  @Override
  public List<Mention> mentions(String content, TextSearch search) {
    if (!search.mayMention(content) && !ESCAPED_CHARACTER.matcher(content).find()) {
      return List.of();
    }
    try {
      List<Mention> mentions = new ArrayList<>();
      for (Node document : yaml().composeAll(new StringReader(content.replace('\t', ' ')))) {
        new Walk(content, search, mentions, describesAnswers(document)).visit(document, "");
      }
      return mentions;
    } catch (YAMLException e) {
      // A template of YAML is none before it is filled: then it is searched as text.
      Unescaped unescaped = Unescaped.unicode(Blanks.of(content, ESCAPED_SPACE));
      return unescaped.inOriginal(HASH_COMMENTED.mentions(unescaped.text, search));
    }
  }

  private static boolean describesAnswers(Node document) {
    return document instanceof MappingNode mapping
        && mapping.getValue().stream()
            .anyMatch(
                entry ->
                    entry.getKeyNode() instanceof ScalarNode key
                        && API_DESCRIPTIONS.contains(key.getValue()));
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(1_000);
    return new Yaml(options);
  }

  /**
   * @param visited nodes, which aliases may contain in themselves, each with the owners that they
   *     were searched for
   */
  private record Walk(
      String content,
      TextSearch search,
      List<Mention> mentions,
      boolean describesAnswers,
      Map<Node, Set<String>> visited) {

    Walk(String content, TextSearch search, List<Mention> mentions, boolean describesAnswers) {
      this(content, search, mentions, describesAnswers, new IdentityHashMap<>());
    }

    /** {@code owner} is what the surroundings are about, "" when they do not say. */
    void visit(Node node, String owner) {
      if (visited.computeIfAbsent(node, it -> new HashSet<>()).add(owner)) {
        search(node, owner);
      }
    }

    private void search(Node node, String owner) {
      if (node instanceof ScalarNode scalar) {
        scalar(scalar, owner);
      } else if (node instanceof SequenceNode sequence) {
        sequence.getValue().forEach(item -> visit(item, owner));
      } else if (node instanceof MappingNode mapping) {
        mapping(mapping, owner);
      }
    }

    private void mapping(MappingNode mapping, String owner) {
      String about = owner;
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getValueNode() instanceof ScalarNode value && owns(value)) {
          about = value.getValue();
        }
      }
      for (NodeTuple entry : mapping.getValue()) {
        visit(entry.getKeyNode(), about);
        boolean keyOwns = entry.getKeyNode() instanceof ScalarNode key && owns(key);
        visit(entry.getValueNode(), keyOwns ? ((ScalarNode) entry.getKeyNode()).getValue() : about);
      }
    }

    private boolean owns(ScalarNode scalar) {
      return !describesAnswers && search.isOwner(scalar.getValue());
    }

    private void scalar(ScalarNode scalar, String owner) {
      String text = scalar.getValue();
      for (Mention mention : search.mentions(text)) {
        mentions.add(
            new Mention(
                mention.retired(), inContent(scalar, mention.retired(), text, mention.offset())));
      }
      search
          .member(owner, text)
          .ifPresent(retired -> mentions.add(new Mention(retired, start(scalar))));
    }

    /**
     * Scalars are unfolded and unescaped: the name is looked for again, as often as it came before.
     */
    private int inContent(ScalarNode scalar, Retired retired, String text, int offset) {
      String name =
          text.substring(offset, Math.min(text.length(), offset + retired.lastName().length()));
      int start = start(scalar);
      int at = content.indexOf(name, start);
      for (int i = text.indexOf(name);
          i >= 0 && i < offset && at >= 0;
          i = text.indexOf(name, i + 1)) {
        at = content.indexOf(name, at + 1);
      }
      return at < 0 || at >= end(scalar) ? start : at;
    }

    private int start(ScalarNode scalar) {
      return offset(scalar.getStartMark());
    }

    private int end(ScalarNode scalar) {
      return offset(scalar.getEndMark());
    }

    /** In the content; the parser counts code points. */
    private int offset(Mark mark) {
      return content.offsetByCodePoints(0, mark.getIndex());
    }
  }
}
