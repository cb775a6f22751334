package org.varianteffect.annotation.migrations;

/**
 * A point at which a process can be killed.
 *
 * @param step how many there were before it, from 1
 * @param label what was about to happen, and in which of our functions
 */
record CrashPoint(long step, String label) {

  @Override
  public String toString() {
    return step + " " + label;
  }
}
