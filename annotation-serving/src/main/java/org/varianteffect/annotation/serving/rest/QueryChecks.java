package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Set;

/** Gives each reader the check of its own parameters; resources of the mounting server get none. */
final class QueryChecks implements DynamicFeature {

  private final Set<String> ignored;

  /**
   * @param ignored parameters that are not for the readers
   */
  QueryChecks(Set<String> ignored) {
    this.ignored = ignored;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext reader) {
    if (resource.getResourceClass().isAnnotationPresent(Answered.class)) {
      reader.register(new QueryCheck(DeclaredParameter.of(resource.getResourceMethod()), ignored));
    }
  }
}
