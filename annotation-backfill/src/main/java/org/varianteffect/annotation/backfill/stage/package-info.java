/** The stages of a run, each a short list of SQL steps. */
package org.varianteffect.annotation.backfill.stage;
