package org.varianteffect.annotation.migrations.guard;

import org.varianteffect.annotation.migrations.guard.classfile.ClassContents;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.At;
import org.varianteffect.annotation.migrations.guard.classfile.Reference;
import org.varianteffect.annotation.migrations.guard.name.Retired;

/**
 * A reference to something retired, before exceptions and missing lines are looked at.
 *
 * @param spelling what stands in the source there
 * @param nearbyLine the line to show when neither the place nor the source tells one; 0 for none
 */
record Finding(Place place, Retired retired, String what, String spelling, int nearbyLine) {

  static Finding inClass(ClassContents scanned, Reference found) {
    At at = found.at();
    return new Finding(
        Place.ofClass(
            scanned.root(), scanned.className(), at.member(), scanned.source(), at.line()),
        found.retired(),
        found.what(),
        found.spelling(),
        scanned.firstLine(at.member()));
  }

  Violation violation(SourceLines lines) {
    Place complete = lines.complete(place, retired, spelling);
    return new Violation(
        complete.line() > 0 ? complete : place.atLine(nearbyLine),
        what + " " + retired.words(),
        retired.why(),
        "use " + retired.instead());
  }
}
