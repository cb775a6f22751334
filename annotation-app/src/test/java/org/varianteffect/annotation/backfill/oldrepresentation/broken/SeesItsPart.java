package org.varianteffect.annotation.backfill.oldrepresentation.broken;

import org.varianteffect.annotation.backfill.oldrepresentation.broken.part.SeesItsWhole;

/** With {@link SeesItsWhole}, breaks: packages of the old representation are free of cycles. */
public class SeesItsPart {
  SeesItsWhole part;
}
