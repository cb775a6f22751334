package org.varianteffect.annotation.serving.rest;

/** The URN of a variant in a path. */
final class VariantUrn {

  private VariantUrn() {}

  /** A {@code #} that is not encoded begins a fragment, which no client sends. */
  static String inPath(String urn) {
    if (urn.indexOf('#') < 0) {
      throw ProblemException.in(
          "urn",
          ProblemType.MALFORMED_URN,
          "%s is not the URN of a variant, for it has no #: write that as %%23 in a path, as in urn:mavedb:00000001-a-1%%2342"
              .formatted(Shown.of(urn)));
    }
    return urn;
  }
}
