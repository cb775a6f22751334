package org.varianteffect.annotation.migrations.broken;

import org.varianteffect.annotation.backfill.broken.SeesServing;

/** Breaks: migrations know no module but the model. */
public class SeesBackfill {
  SeesServing backfill;
}
