package org.varianteffect.annotation.migrations.broken.part;

import org.varianteffect.annotation.migrations.broken.SeesItsPart;

/** With {@link SeesItsPart}, breaks: packages of the migrations are free of cycles. */
public class SeesItsWhole {
  SeesItsPart whole;
}
