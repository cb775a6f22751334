package org.springframework.data.jpa.repository;

/** Spring's annotation as far as the guard goes by it, which is its name. */
public @interface EntityGraph {
  String[] attributePaths();
}
