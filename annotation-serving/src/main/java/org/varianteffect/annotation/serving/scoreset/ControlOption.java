package org.varianteffect.annotation.serving.scoreset;

import java.util.List;

/**
 * A database of clinical controls that speaks of a score set's variants.
 *
 * @param availableVersions its releases, newest first; those that are not {@code MM_YYYY} come last
 */
public record ControlOption(String dbName, List<String> availableVersions) {

  public ControlOption {
    availableVersions = List.copyOf(availableVersions);
  }
}
