package org.varianteffect.annotation.migrations.guard.classfile;

import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.At;
import org.varianteffect.annotation.migrations.guard.name.Retired;

/**
 * Where a class refers to something retired.
 *
 * @param what how, up to the name
 * @param spelling what stands in the source there
 */
public record Reference(At at, Retired retired, String what, String spelling) {

  Reference(At at, Retired retired, String what) {
    this(at, retired, what, retired.lastName());
  }
}
