package org.varianteffect.annotation.serving.broken;

import org.varianteffect.annotation.backfill.broken.SeesServing;

/** Breaks: serving knows the model only; with {@link SeesServing}, modules are free of cycles. */
public class SeesBackfill {
  SeesServing backfill;
}
