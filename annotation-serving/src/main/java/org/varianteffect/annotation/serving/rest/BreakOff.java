package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/**
 * Marks requests whose answers failed after their first byte. Jersey, for one, logs such a failure
 * and then ends the answer as if it were whole, so that the server around it has to cut it off.
 */
@Answered
final class BreakOff implements WriterInterceptor {

  private static final System.Logger LOG = System.getLogger(BreakOff.class.getName());

  @Override
  public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
    try {
      answer.proceed();
    } catch (WebApplicationException e) {
      // Nothing was written yet: there will be another answer.
      throw e;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "whoever asked has gone, or takes no more", e);
      answer.setProperty(AnnotationResources.BROKEN_OFF, e);
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.log(level(answer), "an answer was broken off", e);
      answer.setProperty(AnnotationResources.BROKEN_OFF, e);
      throw e;
    }
  }

  private static System.Logger.Level level(WriterInterceptorContext answer) {
    return answer.getProperty(AnnotationResources.CLIENT_GONE) == null
        ? System.Logger.Level.ERROR
        : System.Logger.Level.DEBUG;
  }
}
