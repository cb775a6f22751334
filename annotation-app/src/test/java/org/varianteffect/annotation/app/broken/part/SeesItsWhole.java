package org.varianteffect.annotation.app.broken.part;

import org.varianteffect.annotation.app.broken.SeesItsPart;

/** With {@link SeesItsPart}, breaks: packages of the app are free of cycles. */
public class SeesItsWhole {
  SeesItsPart whole;
}
