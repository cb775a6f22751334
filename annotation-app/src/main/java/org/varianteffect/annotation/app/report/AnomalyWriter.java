package org.varianteffect.annotation.app.report;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.varianteffect.annotation.app.output.CsvText;
import org.varianteffect.annotation.app.output.Format;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.JsonText;
import org.varianteffect.annotation.app.output.WrittenOut;
import org.varianteffect.annotation.backfill.Anomaly;

/** Writes anomalies as they come, whatever their number. */
public abstract class AnomalyWriter implements Consumer<Anomaly> {
  final PrintStream out;
  private boolean begun;

  AnomalyWriter(PrintStream out) {
    this.out = out;
  }

  /** A writer that writes nothing before the first anomaly or the end. */
  public static AnomalyWriter of(Format format, PrintStream out) {
    return switch (format) {
      case TABLE -> new Table(out);
      case CSV -> new Csv(out);
      case JSON -> new Json(out);
    };
  }

  @Override
  public final void accept(Anomaly anomaly) {
    begin();
    write(anomaly);
  }

  /** Writes the end: without it the output is not whole, which is right when the reading failed. */
  public final void finish() {
    begin();
    end();
    out.flush();
  }

  private void begin() {
    if (!begun) {
      begun = true;
      out.print(beginning());
    }
  }

  abstract String beginning();

  abstract void write(Anomaly anomaly);

  void end() {}

  private static final class Table extends AnomalyWriter {
    private static final String LINE = "%-21s  %-28s  %-14s  %-11s  %-28s  %s";

    Table(PrintStream out) {
      super(out);
    }

    @Override
    String beginning() {
      return LINE.formatted("kind", "variant", "mapped variant", "source", "key", "detail") + "\n";
    }

    @Override
    void write(Anomaly anomaly) {
      String subject = anomaly.variantUrn() == null ? anomaly.scoreSetUrn() : anomaly.variantUrn();
      out.println(
          LINE.formatted(
                  anomaly.kind(),
                  text(subject),
                  text(anomaly.mappedVariantId()),
                  anomaly.source(),
                  text(anomaly.key()),
                  text(anomaly.detail()))
              .stripTrailing());
    }

    private static String text(Object value) {
      return value == null ? "" : WrittenOut.of(value.toString());
    }
  }

  private static final class Csv extends AnomalyWriter {
    Csv(PrintStream out) {
      super(out);
    }

    @Override
    String beginning() {
      return "kind,score_set_urn,variant_urn,mapped_variant_id,source,key,detail\n";
    }

    @Override
    void write(Anomaly anomaly) {
      out.println(
          CsvText.line(
              anomaly.kind(),
              anomaly.scoreSetUrn(),
              anomaly.variantUrn(),
              anomaly.mappedVariantId(),
              anomaly.source(),
              anomaly.key(),
              anomaly.detail()));
    }
  }

  private static final class Json extends AnomalyWriter {
    private String before = "";

    /** Is JSON already, and goes in as it is. */
    private record RawJson(@JsonValue @JsonRawValue String text) {}

    Json(PrintStream out) {
      super(out);
    }

    @Override
    String beginning() {
      return "[";
    }

    @Override
    void write(Anomaly anomaly) {
      out.print(before + "\n" + JsonText.compact(document(anomaly)));
      before = ",";
    }

    private static JsonDocument document(Anomaly anomaly) {
      return new JsonDocument()
          .with("kind", anomaly.kind())
          .with("scoreSetUrn", anomaly.scoreSetUrn())
          .with("variantUrn", anomaly.variantUrn())
          .with("mappedVariantId", anomaly.mappedVariantId())
          .with("source", anomaly.source())
          .with("key", anomaly.key())
          .with("detail", anomaly.detail() == null ? null : new RawJson(anomaly.detail()));
    }

    @Override
    void end() {
      out.println("\n]");
    }
  }
}
