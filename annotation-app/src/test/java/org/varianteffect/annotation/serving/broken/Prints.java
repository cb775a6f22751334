package org.varianteffect.annotation.serving.broken;

/** Breaks: only the app prints. */
public class Prints {
  static void print() {
    System.out.println("served");
  }
}
