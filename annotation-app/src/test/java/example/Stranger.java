package example;

/** Breaks: every class is below the root. */
public class Stranger {}
