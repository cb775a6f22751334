package org.varianteffect.annotation.serving.broken;

import jakarta.servlet.http.HttpServletRequest;

/** Breaks: only the app and one filter know servlets. */
public class KnowsServlets {
  HttpServletRequest request;
}
