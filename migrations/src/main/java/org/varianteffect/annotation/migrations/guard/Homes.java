package org.varianteffect.annotation.migrations.guard;

import java.util.List;

/** Where this project itself must name what it retires. */
final class Homes {

  private static final List<String> FOLDERS =
      List.of(
          "org/varianteffect/annotation/migrations/",
          "org/varianteffect/annotation/backfill/oldrepresentation/");

  private Homes() {}

  /** {@code path} of a class or a resource, below whatever folder was scanned. */
  static boolean contain(String path) {
    return FOLDERS.stream().anyMatch(home -> path.startsWith(home) || path.contains("/" + home));
  }
}
