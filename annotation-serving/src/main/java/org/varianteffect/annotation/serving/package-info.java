/**
 * Every reader, on the new tables only: what may be read (scope), and the packages that read it.
 */
package org.varianteffect.annotation.serving;
