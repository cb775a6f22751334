/** Holds stored identifiers against those computed from content: in files, and in the database. */
package org.varianteffect.annotation.app.identity;
