package org.varianteffect.annotation.model.broken;

import org.varianteffect.annotation.serving.broken.SeesBackfill;

/** Breaks: the model knows no other module. */
public class SeesServing {
  SeesBackfill serving;
}
