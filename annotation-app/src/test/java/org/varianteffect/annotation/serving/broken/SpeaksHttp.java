package org.varianteffect.annotation.serving.broken;

import jakarta.ws.rs.core.Response;

/** Breaks: readers know nothing of HTTP. */
public class SpeaksHttp {

  public int status(Response response) {
    return response.getStatus();
  }
}
