package org.varianteffect.annotation.app.server.http;

/** How long a request's body may be: ten times what ten thousand ids need. */
final class BodyLimit {

  static final int BYTES = 2_000_000;

  private BodyLimit() {}
}
