/**
 * What all persistent rows have in common: identity, the spelling of enums, JSON compared by value.
 */
package org.varianteffect.annotation.model.row;
