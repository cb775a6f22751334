package org.varianteffect.annotation.migrations.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.varianteffect.annotation.migrations.RetiredNames;
import org.varianteffect.annotation.migrations.guard.classfile.ClassesOnPath;

/** Inspects the class files behind the analyzed classes, and the resources that lie beside them. */
final class NameNothingRetired extends ArchCondition<JavaClass> {

  private final RetiredNames names;
  private final List<Exemption> exemptions;
  private final List<Path> folders;
  private List<Violation> violations = List.of();

  NameNothingRetired(RetiredNames names, List<Exemption> exemptions, List<Path> folders) {
    super("name nothing retired");
    this.names = names;
    this.exemptions = exemptions;
    this.folders = folders;
  }

  @Override
  public void init(Collection<JavaClass> classes) {
    Inspection inspection = new Inspection(names, ClassesOnPath::mayBeEntity);
    Set<Path> resources = new LinkedHashSet<>(folders);
    for (JavaClass analyzed : classes) {
      analyzed.getSource().ifPresent(source -> classFile(analyzed, source, inspection, resources));
    }
    ScannedPaths beside = new ScannedPaths(inspection, false);
    resources.forEach(beside::take);
    violations = inspection.violations(exemptions);
  }

  private static void classFile(
      JavaClass analyzed, Source source, Inspection inspection, Set<Path> resources) {
    String path = analyzed.getName().replace('.', '/') + ".class";
    ClassRoot root = ClassRoot.of(source.getUri(), path);
    try (InputStream in = source.getUri().toURL().openStream()) {
      inspection.classFile(root.name(), path, in.readAllBytes());
    } catch (IOException e) {
      URI uri = source.getUri();
      throw new UnreadableInput(uri.toString(), "it cannot be read", "rebuild it", e);
    }
    resources.addAll(root.resources());
  }

  /** All is known by {@link #init}; a violation is reported with the class that it is in. */
  @Override
  public void check(JavaClass analyzed, ConditionEvents events) {
    violations.stream()
        .filter(violation -> violation.place().subject().equals(analyzed.getName()))
        .forEach(violation -> events.add(event(analyzed, violation)));
  }

  @Override
  public void finish(ConditionEvents events) {
    violations.stream()
        .filter(violation -> violation.place().isResource())
        .forEach(violation -> events.add(event(violation.place(), violation)));
  }

  private static ConditionEvent event(Object subject, Violation violation) {
    return SimpleConditionEvent.violated(subject, violation.toString());
  }
}
