package org.varianteffect.annotation.app.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.varianteffect.annotation.app.output.CsvText;
import org.varianteffect.annotation.backfill.verification.ParityDifference;

/** A CSV file of differences, written as they come. */
public final class DifferenceFile implements Consumer<ParityDifference>, Closeable {
  private final BufferedWriter file;

  private DifferenceFile(BufferedWriter file) {
    this.file = file;
  }

  /** Begins a new file, with a line of column names. */
  public static DifferenceFile at(Path path) throws IOException {
    BufferedWriter file = Files.newBufferedWriter(path);
    file.write(
        "reader,score_set_urn,variant_urn,subject,old_value,new_value,outcome,explanation\n");
    return new DifferenceFile(file);
  }

  @Override
  public void accept(ParityDifference found) {
    try {
      file.write(
          CsvText.line(
              found.reader(),
              found.scoreSetUrn(),
              found.variantUrn(),
              found.subject(),
              found.oldValue(),
              found.newValue(),
              found.outcome(),
              found.explanation()));
      file.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
