/** Reads of a whole score set: its ClinVar controls, its gnomAD rows, its variants at a glance. */
package org.varianteffect.annotation.serving.scoreset;
