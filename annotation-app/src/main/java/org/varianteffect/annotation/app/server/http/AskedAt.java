package org.varianteffect.annotation.app.server.http;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.varianteffect.annotation.serving.rest.AnnotationResources;

/**
 * Says on each answer that it speaks of the moment when it was asked for. A reader that speaks of
 * another instant says so instead.
 */
final class AskedAt extends Handler.Wrapper {

  private final Clock clock;

  AskedAt(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    mark(response, clock);
    return super.handle(request, response, callback);
  }

  static void mark(Response response, Clock clock) {
    response
        .getHeaders()
        .put(
            AnnotationResources.AS_OF_HEADER,
            clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
  }
}
