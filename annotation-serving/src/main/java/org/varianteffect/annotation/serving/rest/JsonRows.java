package org.varianteffect.annotation.serving.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Rows as a JSON array, each written as it comes. */
final class JsonRows {

  /** A reader that passes rows on, one at a time. */
  interface Rows<T> {
    void passTo(Consumer<T> reader);
  }

  private JsonRows() {}

  static <T> StreamingOutput of(Rows<T> rows) {
    return new StreamedAnswer(out -> write(rows, out));
  }

  private static <T> void write(Rows<T> rows, OutputStream out) throws IOException {
    // Not closed when the reader fails: what is cut off must not look whole.
    JsonGenerator json =
        JsonForm.MAPPER
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.writeStartArray();
    rows.passTo(row -> write(row, json));
    json.writeEndArray();
    json.close();
  }

  private static void write(Object row, JsonGenerator json) {
    try {
      JsonForm.MAPPER.writeValue(json, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
