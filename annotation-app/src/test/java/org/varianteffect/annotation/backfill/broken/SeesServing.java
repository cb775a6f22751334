package org.varianteffect.annotation.backfill.broken;

import org.varianteffect.annotation.serving.broken.SeesBackfill;

/** Breaks: the backfill knows neither serving nor app. */
public class SeesServing {
  SeesBackfill serving;
}
