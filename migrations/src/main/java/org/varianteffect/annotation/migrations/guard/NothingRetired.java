package org.varianteffect.annotation.migrations.guard;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.migrations.RetiredNames;

/**
 * The guard as a rule of a build: no class, and no resource beside the classes, refers to anything
 * retired.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.example.api")
 * class GuardTest {
 *   @ArchTest static final ArchRule guard = NothingRetired.rule();
 * }
 * }</pre>
 *
 * <p>The resources are those in the folders and archives that the analyzed classes come from (for
 * Gradle, in the resource folder that belongs to them). Each violation is a line {@code place:
 * what, why, what to do}.
 */
public final class NothingRetired implements ArchRule {

  private final List<Exemption> exemptions;
  private final List<Path> folders;
  private final ArchRule rule;

  private NothingRetired(List<Exemption> exemptions, List<Path> folders) {
    this.exemptions = List.copyOf(exemptions);
    this.folders = List.copyOf(folders);
    this.rule =
        ArchRuleDefinition.classes()
            .should(new NameNothingRetired(RetiredNames.load(), exemptions, folders))
            .as("nothing refers to what is retired")
            .because("the contract takes it away");
  }

  /** The rule without exceptions. */
  public static NothingRetired rule() {
    return new NothingRetired(List.of(), List.of());
  }

  /**
   * The rule with one class or file more that may name what is retired. An exception that nothing
   * needs fails, too.
   *
   * @param classOrFile name of a class, which stands for its nested ones too, or path of a resource
   *     below its folder, as in {@code db/archive.sql}
   * @param reason why, not blank
   */
  public NothingRetired except(String classOrFile, String reason) {
    List<Exemption> more = new ArrayList<>(exemptions);
    more.add(new Exemption(classOrFile, reason));
    return new NothingRetired(more, folders);
  }

  /** The rule over the resources of {@code folder}, too, which no analyzed class lies beside. */
  public NothingRetired alsoIn(Path folder) {
    List<Path> more = new ArrayList<>(folders);
    more.add(folder);
    return new NothingRetired(exemptions, more);
  }

  @Override
  public void check(JavaClasses classes) {
    rule.check(classes);
  }

  @Override
  public EvaluationResult evaluate(JavaClasses classes) {
    return rule.evaluate(classes);
  }

  @Override
  public ArchRule because(String reason) {
    return rule.because(reason);
  }

  @Override
  public ArchRule allowEmptyShould(boolean allowEmptyShould) {
    return rule.allowEmptyShould(allowEmptyShould);
  }

  @Override
  public ArchRule as(String newDescription) {
    return rule.as(newDescription);
  }

  @Override
  public String getDescription() {
    return rule.getDescription();
  }
}
