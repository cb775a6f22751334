package org.varianteffect.annotation.migrations.guard.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Classes that are used but were not analyzed, read from the class path. */
public final class ClassesOnPath {

  private ClassesOnPath() {}

  /** The class is an entity, or cannot be found. */
  public static boolean mayBeEntity(String internalName) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
      return in == null || ClassReading.read("", in.readAllBytes()).isEntity;
    } catch (IOException e) {
      throw new UncheckedIOException(internalName + " cannot be read", e);
    }
  }
}
