package org.varianteffect.annotation.serving.broken;

/** Breaks: only the app binds configuration. */
public class ReadsTheEnvironment {
  static String url() {
    return System.getenv("URL");
  }
}
