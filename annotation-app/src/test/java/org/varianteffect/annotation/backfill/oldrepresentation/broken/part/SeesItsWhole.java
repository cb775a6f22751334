package org.varianteffect.annotation.backfill.oldrepresentation.broken.part;

import org.varianteffect.annotation.backfill.oldrepresentation.broken.SeesItsPart;

/** With {@link SeesItsPart}, breaks: packages of the old representation are free of cycles. */
public class SeesItsWhole {
  SeesItsPart whole;
}
