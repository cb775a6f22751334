package org.varianteffect.annotation.migrations;

/** Told what an operator should know while a phase is at work. */
@FunctionalInterface
public interface MigrationListener {

  /** In one line: which lock is waited for, what could not be noted. By the thread at work. */
  void note(String line);

  /** Tells nobody. */
  static MigrationListener silent() {
    return line -> {};
  }
}
