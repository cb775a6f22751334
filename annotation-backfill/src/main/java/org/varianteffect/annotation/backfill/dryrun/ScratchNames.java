package org.varianteffect.annotation.backfill.dryrun;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes statements that name a table of schema {@code annotation_backfill} speak of its copy.
 * Functions of that schema, and tables that were not copied, keep their names. The new tables are
 * named without a schema; for them the search path does.
 *
 * @param copied the names of the tables that were copied
 */
record ScratchNames(Set<String> copied) {
  private static final Pattern QUALIFIED =
      Pattern.compile("\\bannotation_backfill\\.([a-z_0-9]+)\\b");

  /** The same statement, of the copies. */
  String inCopy(String sql) {
    return QUALIFIED
        .matcher(sql)
        .replaceAll(
            name ->
                copied.contains(name.group(1))
                    ? ScratchCopy.SCHEMA + "." + name.group(1)
                    : name.group());
  }
}
