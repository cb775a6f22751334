package org.varianteffect.annotation.serving.query;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A connection whose transactions only read, until it is closed: then it is what it was before. */
final class ReadOnlyHandle implements AutoCloseable {

  private final Handle handle;
  private final boolean before;

  ReadOnlyHandle(Handle handle) {
    this.handle = handle;
    this.before = handle.isReadOnly();
    handle.setReadOnly(true);
  }

  <T> T inTransaction(Function<Handle, T> reading) {
    return handle.inTransaction(reading::apply);
  }

  @Override
  public void close() {
    handle.setReadOnly(before);
  }
}
