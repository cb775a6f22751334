package org.varianteffect.annotation.app.broken;

import org.varianteffect.annotation.app.broken.part.SeesItsWhole;

/** With {@link SeesItsWhole}, breaks: packages of the app are free of cycles. */
public class SeesItsPart {
  SeesItsWhole part;
}
