/** Reads by ClinGen's ids: who measured a change, its translations, and what encodes them. */
package org.varianteffect.annotation.serving.clingen;
