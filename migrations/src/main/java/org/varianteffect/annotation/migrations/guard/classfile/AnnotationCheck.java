package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.varianteffect.annotation.migrations.RetiredNames;
import org.varianteffect.annotation.migrations.RetiredNames.Member;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.AnnotationUse;
import org.varianteffect.annotation.migrations.guard.name.NameMatch;
import org.varianteffect.annotation.migrations.guard.name.Retired;
import org.varianteffect.annotation.migrations.guard.text.Mention;
import org.varianteffect.annotation.migrations.guard.text.TextSearch;

/**
 * What the annotations of a class name. Any string of any annotation is searched as a text; in
 * those of persistence a bare column or attribute counts where the class persists its owner.
 */
public final class AnnotationCheck {

  private final RetiredNames names;
  private final TextSearch search;
  private final ClassPool pool;
  private final ClassContents scanned;
  private final List<Reference> references = new ArrayList<>();
  private final Set<List<Object>> reported = new HashSet<>();

  /** The check of one class of the pool. */
  public AnnotationCheck(
      RetiredNames names, TextSearch search, ClassPool pool, ClassContents scanned) {
    this.names = names;
    this.search = search;
    this.pool = pool;
    this.scanned = scanned;
  }

  /** Each only once. */
  public List<Reference> references() {
    for (AnnotationUse use : scanned.annotations) {
      search.mentions(use.text()).forEach(mention -> report(use, mention.retired()));
      if (use.isPersistence()) {
        bareColumn(use);
        bareAttribute(use);
      }
    }
    scanned.annotationArrays.forEach(this::together);
    return references;
  }

  /** As one statement, which is how a mapper takes the strings of an array. */
  private void together(List<AnnotationUse> array) {
    String text = array.stream().map(AnnotationUse::text).collect(Collectors.joining(" "));
    for (Mention mention : search.mentions(text)) {
      String name = mention.retired().lastName().toLowerCase(Locale.ROOT);
      array.stream()
          .filter(use -> use.text().toLowerCase(Locale.ROOT).contains(name))
          .forEach(use -> report(use, mention.retired()));
    }
  }

  private void bareColumn(AnnotationUse use) {
    for (Member column : names.columns()) {
      if (hasWord(use.text(), column.name(), Pattern.CASE_INSENSITIVE)
          && (isColumnOfOwner(use, column) || pool.isPartOfTable(scanned, column.owner()))) {
        report(use, Retired.column(names, column));
      }
    }
  }

  /** {@code @Column(name = "vep_access_date", table = "mapped_variants")}, wherever it is. */
  private boolean isColumnOfOwner(AnnotationUse use, Member column) {
    return scanned.annotations.stream()
        .anyMatch(
            other ->
                other.at().equals(use.at())
                    && other.attribute().equals("table")
                    && other.text().equalsIgnoreCase(column.owner()));
  }

  private void bareAttribute(AnnotationUse use) {
    for (Member attribute : names.attributes()) {
      boolean bare = hasWord(use.text(), attribute.name(), 0) && isAbout(use, attribute);
      if (bare || hasPath(use.text(), attribute)) {
        report(use, Retired.attribute(names, attribute));
      }
    }
  }

  private static boolean hasPath(String text, Member attribute) {
    return NameMatch.entity(attribute).names().stream()
        .anyMatch(owner -> hasWord(text, owner + "." + attribute.name(), 0));
  }

  /** The annotation is on the attribute's owner, or on a member of its type. */
  private boolean isAbout(AnnotationUse use, Member attribute) {
    boolean typed =
        scanned.types.stream()
            .anyMatch(
                type ->
                    type.at().equals(use.at())
                        && ClassContents.simpleName(type.type()).equals(attribute.owner()));
    return switch (use.attribute()) {
      case "mappedBy" -> typed;
      case "value" -> pool.isPartOfEntity(scanned, attribute.owner());
      // on a repository, which has the entity for a type argument
      case "attributePaths" ->
          pool.isPartOfEntity(scanned, attribute.owner()) || isOfType(attribute.owner());
      default -> false;
    };
  }

  private boolean isOfType(String entity) {
    return scanned.types.stream()
        .anyMatch(type -> ClassContents.simpleName(type.type()).equals(entity));
  }

  private static boolean hasWord(String text, String word, int flags) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?!\\w)", flags)
        .matcher(text)
        .find();
  }

  private void report(AnnotationUse use, Retired retired) {
    if (reported.add(List.of(use, retired))) {
      String annotation = "@" + ClassContents.simpleName(use.annotation());
      String what = annotation + "(" + use.attribute() + ") names";
      references.add(new Reference(use.at(), retired, what, retired.lineIn(use.text())));
    }
  }
}
