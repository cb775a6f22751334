package org.varianteffect.annotation.model.broken;

/** Breaks: names say what a class is. */
public class RowManager {}
