package org.varianteffect.annotation.backfill;

import org.varianteffect.annotation.backfill.broken.SeesItsWhole;

/** With {@link SeesItsWhole}, breaks: packages are free of cycles, a module's first one too. */
public class SeesItsPart {
  SeesItsWhole part;
}
