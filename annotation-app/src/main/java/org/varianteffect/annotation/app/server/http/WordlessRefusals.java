package org.varianteffect.annotation.app.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives what is refused without a word its problem document: Jersey answers so, past every mapper
 * of exceptions, where a header field like Accept or Content-Type cannot be read.
 */
final class WordlessRefusals extends HttpFilter {

  private static final int REFUSED = 400;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (response.getStatus() >= REFUSED
        && response.getContentType() == null
        && !response.isCommitted()) {
      response.sendError(response.getStatus());
    }
  }
}
