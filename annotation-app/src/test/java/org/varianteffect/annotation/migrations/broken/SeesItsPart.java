package org.varianteffect.annotation.migrations.broken;

import org.varianteffect.annotation.migrations.broken.part.SeesItsWhole;

/** With {@link SeesItsWhole}, breaks: packages of the migrations are free of cycles. */
public class SeesItsPart {
  SeesItsWhole part;
}
