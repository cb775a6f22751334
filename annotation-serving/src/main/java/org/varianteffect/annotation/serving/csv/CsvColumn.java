package org.varianteffect.annotation.serving.csv;

/**
 * A column of the file.
 *
 * @param header its name
 * @param expression where its text comes from, in SQL
 */
record CsvColumn(String header, String expression) {}
