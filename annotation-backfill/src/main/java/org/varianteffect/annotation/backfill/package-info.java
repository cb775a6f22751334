/** Turns the old representation into the new one: what an application calls. */
package org.varianteffect.annotation.backfill;
