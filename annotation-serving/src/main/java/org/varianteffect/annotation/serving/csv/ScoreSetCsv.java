package org.varianteffect.annotation.serving.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.query.CallersOutput;
import org.varianteffect.annotation.serving.query.Snapshot;
import org.varianteffect.annotation.serving.query.Snapshots;

/** Writes score sets as CSV. */
public final class ScoreSetCsv {

  private static final int BUFFER = 1 << 16;

  private final Snapshots snapshots;

  /**
   * @param dataSource where each call takes its connection from, and gives it back to at its end
   */
  public ScoreSetCsv(DataSource dataSource) {
    this.snapshots = Snapshots.byIndex(dataSource);
  }

  /**
   * Writes one row per variant, in order of the variants' numbers, in UTF-8 and constant memory.
   * The header is flushed as soon as the score set is found; what comes later is flushed at the
   * end.
   *
   * @param output is not closed
   * @throws UnknownScoreSet before anything is written
   * @throws UncheckedIOException when {@code output} takes no more; the connection is free then
   */
  public void write(
      String scoreSetUrn, CsvRequest request, ReadScope scope, ReadTime time, OutputStream output) {
    Objects.requireNonNull(request, "request");
    Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(new CallersOutput(output), StandardCharsets.UTF_8), BUFFER);
    snapshots.read(
        scope,
        time,
        snapshot -> {
          write(
              snapshot,
              CsvPlan.of(request, DatasetColumns.find(snapshot, scoreSetUrn)),
              request.dropNaColumns(),
              writer);
          return null;
        });
  }

  private static void write(Snapshot snapshot, CsvPlan plan, boolean dropNaColumns, Writer writer) {
    List<String> headers = plan.columns().stream().map(CsvColumn::header).toList();
    CsvRows rows = new CsvRows(() -> plan.query(snapshot), headers.size(), plan.inOneArray());
    BitSet shown = dropNaColumns ? rows.columnsWithValues() : all(headers.size());
    CsvText csv = new CsvText(writer);
    try {
      csv.header(headers, shown);
      writer.flush();
      rows.each(values -> csv.line(values, shown));
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the CSV of a score set cannot be written", e);
    }
  }

  private static BitSet all(int columns) {
    BitSet all = new BitSet();
    all.set(0, columns);
    return all;
  }
}
