package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses a query that would get the answer to another one: a parameter that the reader does not
 * take (a slip like {@code asOf}, or a semicolon before {@code as_of}, would read live rows), or
 * one of its parameters twice.
 */
final class QueryCheck implements ContainerRequestFilter {

  private final Map<String, DeclaredParameter> declared = new LinkedHashMap<>();
  private final Set<String> ignored;

  QueryCheck(List<DeclaredParameter> parameters, Set<String> ignored) {
    parameters.forEach(parameter -> declared.put(parameter.name(), parameter));
    this.ignored = ignored;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
    query.forEach(this::check);
    request
        .getUriInfo()
        .getPathSegments()
        .forEach(segment -> segment.getMatrixParameters().keySet().forEach(this::checkInPath));
  }

  /** No reader takes a parameter there, where nobody would notice one. */
  private void checkInPath(String name) {
    if (!ignored.contains(name)) {
      throw ProblemException.in(
          name,
          ProblemType.UNKNOWN_PARAMETER,
          "parameter %s stands in the path, behind a semicolon: begin the query with ?"
              .formatted(Shown.of(name)));
    }
  }

  private void check(String name, List<String> values) {
    DeclaredParameter parameter = declared.get(name);
    if (parameter == null) {
      refuseUnlessIgnored(name);
    } else if (values.size() > 1 && !parameter.isList()) {
      throw ProblemException.in(
          name,
          ProblemType.REPEATED_PARAMETER,
          "%s is given %s: give it once".formatted(name, times(values.size())));
    } else if (values.contains(null)) {
      // What some servers have for a name without = behind it; the reader would take it for absent.
      throw ProblemException.in(
          name,
          ProblemType.BAD_REQUEST,
          "%s has no value: give it one, or leave it out".formatted(name));
    }
  }

  private void refuseUnlessIgnored(String name) {
    if (!ignored.contains(name)) {
      throw ProblemException.in(
          name,
          ProblemType.UNKNOWN_PARAMETER,
          "unknown parameter %s: this reader takes %s"
              .formatted(Shown.of(name), String.join(", ", declared.keySet())));
    }
  }

  private static String times(int times) {
    return times == 2 ? "twice" : times + " times";
  }
}
