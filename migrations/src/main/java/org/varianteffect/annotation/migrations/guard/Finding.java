package org.varianteffect.annotation.migrations.guard;

/**
 * A reference to something retired, before exceptions and missing lines are looked at.
 *
 * @param spelling what stands in the source there
 * @param nearbyLine the line to show when neither the place nor the source tells one; 0 for none
 */
record Finding(Place place, Retired retired, String what, String spelling, int nearbyLine) {

  Violation violation(SourceLines lines) {
    Place complete = lines.complete(place, retired, spelling);
    return retired.violation(complete.line() > 0 ? complete : place.atLine(nearbyLine), what);
  }
}
