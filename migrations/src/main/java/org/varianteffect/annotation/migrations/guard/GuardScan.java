package org.varianteffect.annotation.migrations.guard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.varianteffect.annotation.migrations.RetiredNames;

/**
 * The guard over files: class folders, resource folders and archives (with those in them, as in an
 * executable jar), of any project and without loading a class.
 *
 * <pre>{@code
 * List<Violation> violations = GuardScan.forRetiredNames().scan(List.of(Path.of("api-server.jar")));
 * }</pre>
 *
 * <p>{@link NothingRetired} is the same as a rule of a build.
 */
public final class GuardScan {

  private final RetiredNames names;
  private final List<Exemption> exemptions;

  private GuardScan(RetiredNames names, List<Exemption> exemptions) {
    this.names = names;
    this.exemptions = List.copyOf(exemptions);
  }

  /** A scan for the names on this module's list. */
  public static GuardScan forRetiredNames() {
    return new GuardScan(RetiredNames.load(), List.of());
  }

  /**
   * The same, letting one class or file name what is retired. An exception that nothing needs is a
   * violation itself.
   *
   * @param classOrFile name of a class, which stands for its nested ones too, or path of a file
   *     below the folder or archive it is in
   * @param reason why, not blank
   */
  public GuardScan except(String classOrFile, String reason) {
    List<Exemption> more = new ArrayList<>(exemptions);
    more.add(new Exemption(classOrFile, reason));
    return new GuardScan(names, more);
  }

  /**
   * What the files below {@code paths} refer to that is retired, in the order of their places;
   * empty when there is nothing.
   *
   * @throws UnreadableInput when a path does not exist, or a class or archive is damaged
   */
  public List<Violation> scan(Collection<Path> paths) {
    Inspection inspection = new Inspection(names, unknown -> true);
    ScannedPaths scanned = new ScannedPaths(inspection, true);
    paths.forEach(scanned::take);
    return inspection.violations(exemptions);
  }
}
