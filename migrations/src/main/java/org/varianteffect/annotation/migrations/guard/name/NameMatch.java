package org.varianteffect.annotation.migrations.guard.name;

import java.util.Locale;
import java.util.Set;
import org.varianteffect.annotation.migrations.RetiredNames.Member;

/** How the owner of a retired column or attribute is written. */
public record NameMatch(Set<String> names, boolean ignoresCase) {

  /** A table's name, in any case. */
  public static NameMatch table(Member column) {
    return new NameMatch(Set.of(column.owner().toLowerCase(Locale.ROOT)), true);
  }

  /**
   * An entity's name, or the attribute of another entity that leads to it: {@code
   * x.mappedVariants}.
   */
  public static NameMatch entity(Member attribute) {
    String entity = attribute.owner();
    String path = entity.substring(0, 1).toLowerCase(Locale.ROOT) + entity.substring(1);
    return new NameMatch(Set.of(entity, path, path + "s"), false);
  }

  /** That a text has the name. */
  public boolean matches(String name) {
    return names.contains(ignoresCase ? name.toLowerCase(Locale.ROOT) : name);
  }
}
