package org.varianteffect.annotation.serving.rest;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.varianteffect.annotation.serving.ReadScope;

/**
 * The readers as Jakarta REST components: give {@link #components} to the application, e.g. {@code
 * AnnotationResources.over(dataSource).components().forEach(resourceConfig::register)}.
 *
 * <p>They use no JSON provider and no exception mapper of the application, and affect none of its
 * other resources.
 */
public final class AnnotationResources {

  /**
   * A property of requests whose answers failed after their first byte; its value is what was
   * thrown. A server that does not cut such answers off by itself finds it, e.g. as an attribute of
   * the servlet request.
   */
  public static final String BROKEN_OFF = "org.varianteffect.annotation.serving.rest.brokenOff";

  /**
   * A property of requests that the server may set when it learns that whoever asked has gone: an
   * answer that fails then is no error to log.
   */
  public static final String CLIENT_GONE = "org.varianteffect.annotation.serving.rest.clientGone";

  /** The header that says which instant an answer speaks of. */
  public static final String AS_OF_HEADER = "X-As-Of";

  private final DataSource dataSource;
  private final ReadScopes scopes;
  private final Clock clock;
  private final Set<String> ignored;
  private final int streams;

  private AnnotationResources(
      DataSource dataSource, ReadScopes scopes, Clock clock, Set<String> ignored, int streams) {
    this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    this.scopes = Objects.requireNonNull(scopes, "scopes");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.ignored = Set.copyOf(ignored);
    this.streams = streams;
  }

  /**
   * Published score sets only, by the system's clock.
   *
   * @param dataSource a pool; its {@code statement_timeout} limits each read
   */
  public static AnnotationResources over(DataSource dataSource) {
    return new AnnotationResources(
        dataSource,
        caller -> ReadScope.publishedOnly(),
        Clock.systemUTC(),
        Set.of(),
        Integer.MAX_VALUE);
  }

  /** The same, where each caller sees what these scopes say. */
  public AnnotationResources seenBy(ReadScopes callers) {
    return new AnnotationResources(dataSource, callers, clock, ignored, streams);
  }

  /** The same, by another clock. */
  public AnnotationResources at(Clock now) {
    return new AnnotationResources(dataSource, scopes, now, ignored, streams);
  }

  /**
   * The same, where queries may have these parameters that are not for the readers, e.g. a token
   * that the mounting server looks at. Any other that a reader does not take is refused.
   */
  public AnnotationResources ignoring(String... parameters) {
    return new AnnotationResources(dataSource, scopes, clock, Set.of(parameters), streams);
  }

  /**
   * The same, with at most so many answers streamed at once; further ones wait five seconds for
   * their turn. Fewer than the pool has connections leave some to short answers, however slowly
   * clients take long ones.
   *
   * @throws IllegalArgumentException when it is not above 0
   */
  public AnnotationResources streamingAtMost(int answers) {
    if (answers < 1) {
      throw new IllegalArgumentException(
          "at most %s answers streamed at once are none: give a number above 0".formatted(answers));
    }
    return new AnnotationResources(dataSource, scopes, clock, ignored, answers);
  }

  /** Resources, what writes their answers, and the mapper of their problems. */
  public Set<Object> components() {
    Set<Object> components = new LinkedHashSet<>(resources());
    components.add(new QueryChecks(ignored));
    components.add(new AnswerFilter(clock));
    components.add(new StreamFilter(new StreamTurns(streams, StreamTurns.PATIENCE)));
    components.add(new BreakOff());
    components.add(new ProblemMapper());
    return components;
  }

  /** The classes of the resources, for whoever describes an interface. */
  public Set<Class<?>> resourceClasses() {
    return resources().stream().map(Object::getClass).collect(Collectors.toUnmodifiableSet());
  }

  private List<Object> resources() {
    Perspectives perspectives = new Perspectives(scopes, clock);
    return List.of(
        new AlleleResource(dataSource, perspectives),
        new ClinicalControlsResource(dataSource, perspectives),
        new GnomadVariantsResource(dataSource, perspectives),
        new MappedVariantResource(dataSource, perspectives),
        new MeasurementLookupResource(dataSource, perspectives),
        new MeasurementsResource(dataSource, perspectives),
        new ScoreSetVariantsResource(dataSource, perspectives),
        new VariantResource(dataSource, perspectives));
  }
}
