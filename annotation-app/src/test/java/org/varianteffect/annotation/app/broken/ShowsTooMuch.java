package org.varianteffect.annotation.app.broken;

/** Breaks: the app shows no class that it does not need to. */
public class ShowsTooMuch {}
