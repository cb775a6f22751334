package org.varianteffect.annotation.serving.rest.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.varianteffect.annotation.serving.rest.AnnotationResources;

/**
 * Cuts the connection when an answer failed after its first byte, instead of ending it as if it
 * were whole: a client that has got a part of a file must know that it is one. For whatever path
 * the resources are mounted at.
 */
public final class BrokenOffFilter extends HttpFilter {

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, new LeftOpen(response));
    if (request.getMethod().equals("HEAD")
        || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED) {
      // Whose answer has no body has not one of length 0.
      response.flushBuffer();
    }
    if (request.getAttribute(AnnotationResources.BROKEN_OFF) instanceof Throwable cause) {
      throw new IOException("an answer was broken off", cause);
    }
  }
}
