package org.varianteffect.annotation.app.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.output.Format;
import org.varianteffect.annotation.backfill.Anomaly;

class AnomalyWriterTest {

  @Test
  void anAnomalyIsOneLineOfTheTableWhateverItsKeyHolds() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AnomalyWriter writer = AnomalyWriter.of(Format.TABLE, new PrintStream(bytes, true, UTF_8));
    writer.accept(
        new Anomaly(
            "CONTROL_CONFLICT", null, null, null, "clinvar", "ClinVar 1\n2\u001b[31m", null));
    writer.finish();
    assertThat(bytes.toString(UTF_8).lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("CONTROL_CONFLICT")
        .endsWith("ClinVar 1\\u000A2\\u001B[31m");
  }
}
