package org.varianteffect.annotation.model.validtime;

/**
 * What a new row meets, of one look at the database.
 *
 * @param live the live row of its key; null when there is none
 * @param same whether that states the same, and can stay; false when there is none
 */
record Standing<R extends ValidTimeRow>(R live, boolean same) {}
