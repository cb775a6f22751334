/** How every reader asks the database: one snapshot, with scope and time stated once. */
package org.varianteffect.annotation.serving.query;
