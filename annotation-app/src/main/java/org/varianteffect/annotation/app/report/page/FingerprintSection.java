package org.varianteffect.annotation.app.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.report.page.Sections.Fact;
import org.varianteffect.annotation.backfill.VerifiedState;
import org.varianteffect.annotation.backfill.VerifiedState.OldTable;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;

/** By what the verified state is recognized again. */
record FingerprintSection(PageFacts page) {

  String lead() {
    return page.report().oldLocation() == OldLocation.ARCHIVE
        ? "This is what was verified when contract passed the gate."
        : "Contract refuses when a row of the old tables was written, or a number of them changed, after this snapshot.";
  }

  /** Snapshot and row counts, as the gate holds them. */
  List<Fact> facts() {
    Optional<VerifiedState> verified = page.verified();
    List<Fact> listed = new ArrayList<>();
    verified.ifPresent(
        state -> {
          listed.add(new Fact("verified by", state.verifiedBy()));
          listed.add(new Fact("verified at", state.verifiedAt().toString()));
          listed.add(new Fact("snapshot", state.snapshot()));
          state.oldTables().forEach(table -> listed.add(new Fact(table.name(), described(table))));
        });
    return listed;
  }

  /** How many rows, and what is known of who else reads them. */
  private static String described(OldTable table) {
    String rows = Quantities.counted(table.rows(), "row");
    if (table.watchedSince() == null) {
      return rows;
    }
    return rows
        + (table.readAt() == null
            ? "; not read by others since " + Sections.instant(table.watchedSince())
            : "; last read by others at " + Sections.instant(table.readAt()));
  }

  /**
   * SHA-256 of what identifies the state, a line each as {@code name=value}: the page says which.
   */
  String checksum() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(String.join("\n", lines()).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("database=" + page.circumstances().database());
    page.verified()
        .ifPresent(
            state -> {
              lines.add("verified at=" + state.verifiedAt());
              lines.add("snapshot=" + state.snapshot());
              state.oldTables().forEach(table -> lines.add(table.name() + "=" + table.rows()));
            });
    page.report().conservation().facts().forEach((name, n) -> lines.add(name + "=" + n));
    page.report()
        .parity()
        .readers()
        .forEach(reader -> lines.add(reader.reader() + "=" + reader.unexplained()));
    page.report().anomaliesPerKind().forEach((kind, n) -> lines.add(kind + "=" + n));
    return lines;
  }
}
