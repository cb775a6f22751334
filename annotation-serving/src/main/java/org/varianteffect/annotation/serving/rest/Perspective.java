package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.function.Consumer;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;

/** From where a request looks at the data: as far as its scope, at one time. */
record Perspective(ReadScope scope, ReadTime time) {

  /** A reader that answers at once. */
  interface Read<T> {
    T at(ReadScope scope, ReadTime time);
  }

  /** A reader that passes rows on, one at a time. */
  interface Rows<T> {
    void at(ReadScope scope, ReadTime time, Consumer<T> reader);
  }

  <T> T read(Read<T> read) {
    try {
      return read.at(scope, time);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    }
  }

  <T> StreamingOutput rows(Rows<T> rows) {
    return JsonRows.<T>of(reader -> rows.at(scope, time, reader));
  }
}
