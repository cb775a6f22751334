package org.varianteffect.annotation.backfill.broken;

import org.varianteffect.annotation.backfill.SeesItsPart;

/** With {@link SeesItsPart}, breaks: packages are free of cycles, a module's first one too. */
public class SeesItsWhole {
  SeesItsPart whole;
}
