package org.varianteffect.annotation.migrations.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.varianteffect.annotation.migrations.RetiredNames;
import org.varianteffect.annotation.migrations.guard.classfile.AnnotationCheck;
import org.varianteffect.annotation.migrations.guard.classfile.ClassCheck;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents;
import org.varianteffect.annotation.migrations.guard.classfile.ClassPool;
import org.varianteffect.annotation.migrations.guard.classfile.ClassReading;
import org.varianteffect.annotation.migrations.guard.classfile.Reference;
import org.varianteffect.annotation.migrations.guard.classfile.StringCheck;
import org.varianteffect.annotation.migrations.guard.format.ByteOrderMark;
import org.varianteffect.annotation.migrations.guard.format.ResourceFormat;
import org.varianteffect.annotation.migrations.guard.text.Mention;
import org.varianteffect.annotation.migrations.guard.text.TextSearch;

/**
 * One run of the guard: takes classes and resources one by one, and tells in the end what it found.
 */
final class Inspection {

  private final RetiredNames names;
  private final TextSearch search;
  private final Predicate<String> isEntity;
  private final List<ClassContents> classes = new ArrayList<>();
  private final Set<Finding> findings = new LinkedHashSet<>();
  private final List<Place> tooLarge = new ArrayList<>();

  /**
   * @param isEntity whether a class that the run does not get to see, by its internal name, may be
   *     an entity
   */
  Inspection(RetiredNames names, Predicate<String> isEntity) {
    this.names = names;
    this.search = new TextSearch(names);
    this.isEntity = isEntity;
  }

  /** Takes a class file; {@code root} is where it was found. */
  void classFile(String root, String path, byte[] bytes) {
    ClassContents scanned;
    try {
      scanned = ClassReading.read(root, bytes);
    } catch (RuntimeException | OutOfMemoryError e) { // a junk size is an array that fits nowhere
      throw new UnreadableInput(
          root + "/" + path, "not a class file that this version knows", "rebuild or remove it", e);
    }
    if (!Homes.contain(scanned.name())) {
      found(scanned, new StringCheck(search, scanned).references());
    }
    Set<String> owners =
        names.attributes().stream().map(RetiredNames.Member::owner).collect(Collectors.toSet());
    scanned.keep(
        type -> concerns(type.type(), owners),
        member -> concerns(member.owner(), owners),
        search::mayConcern);
    classes.add(scanned);
  }

  private void found(ClassContents scanned, List<Reference> references) {
    references.forEach(reference -> findings.add(Finding.inClass(scanned, reference)));
  }

  private boolean concerns(String type, Set<String> owners) {
    String simple = ClassContents.simpleName(type);
    return Stream.concat(names.entities().stream(), owners.stream()).anyMatch(simple::contains);
  }

  /** Takes a resource, if it is of a kind that is searched. */
  void resource(String root, String path, byte[] bytes) {
    ResourceFormat format = ResourceFormat.of(path).orElse(null);
    if (format == null || Homes.contain(path)) {
      return;
    }
    String content = ByteOrderMark.decode(bytes);
    for (Mention mention : mentions(format, content, root + "/" + path)) {
      int line =
          1 + (int) content.substring(0, mention.offset()).chars().filter(c -> c == '\n').count();
      findings.add(
          new Finding(
              Place.ofResource(root, path, line), mention.retired(), "the file names", "", line));
    }
  }

  private List<Mention> mentions(ResourceFormat format, String content, String file) {
    try {
      return format.mentions(content, search);
    } catch (OutOfMemoryError e) {
      throw new UnreadableInput(
          file, "it takes more memory than there is", "split it, or give Java more (-Xmx)", e);
    }
  }

  /** Takes notice of a file that is not read since it is too large; an exemption may cover it. */
  void tooLarge(String root, String path) {
    tooLarge.add(Place.ofResource(root, path, 0));
  }

  /**
   * All violations in order, without those that an exemption covers, and with unused exemptions.
   *
   * @throws UnreadableInput when a file was too large, unless an exemption covers it
   */
  List<Violation> violations(List<Exemption> exemptions) {
    for (Place file : tooLarge) {
      if (exemptions.stream().noneMatch(it -> it.covers(file))) {
        throw ContentLimit.exceededBy(file);
      }
    }
    ClassPool pool = new ClassPool(classes);
    for (ClassContents scanned : classes) {
      if (!Homes.contain(scanned.name())) {
        found(scanned, new ClassCheck(names, pool, isEntity, scanned).references());
        found(scanned, new AnnotationCheck(names, search, pool, scanned).references());
      }
    }
    SourceLines lines = new SourceLines();
    Stream<Violation> found =
        findings.stream()
            .filter(finding -> exemptions.stream().noneMatch(it -> it.covers(finding.place())))
            .map(finding -> finding.violation(lines));
    Stream<Violation> unused =
        exemptions.stream()
            .filter(it -> findings.stream().noneMatch(finding -> it.covers(finding.place())))
            .filter(it -> tooLarge.stream().noneMatch(it::covers))
            .map(Exemption::unused);
    return Stream.concat(found, unused).distinct().sorted().toList();
  }
}
