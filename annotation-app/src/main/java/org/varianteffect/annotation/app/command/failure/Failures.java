package org.varianteffect.annotation.app.command.failure;

import static org.varianteffect.annotation.app.environment.CommandFailure.unsuitable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.backfill.failure.AnotherBackfillRuns;
import org.varianteffect.annotation.backfill.failure.BackfillFailed;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GenerationRefused;
import org.varianteffect.annotation.migrations.DatabaseUnsuitable;
import org.varianteffect.annotation.migrations.GateClosed;
import org.varianteffect.annotation.migrations.MigrationFailed;
import org.varianteffect.annotation.migrations.MigrationRefused;
import org.varianteffect.annotation.serving.report.NotExpanded;

/** What each exception of the modules below means to the user: the one table of exit codes. */
final class Failures {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String UNDEFINED_TABLE = "42P01";
  private static final String OWN_SCHEMA = "annotation_backfill.";
  private static final String READ_ONLY = "25006";
  private static final String DISK_FULL = "53100";

  private static final String CANCELED = "57014";

  private Failures() {}

  static CommandFailure of(Exception e) {
    if (isCausedBy(READ_ONLY::equals, e)) {
      return unsuitable(
          "the server takes no writes, so nothing was changed: it is a standby, or default_transaction_read_only is on; connect to the primary with --url, as a role that may write",
          e);
    }
    CommandFailure known = ofModule(e);
    return known == null ? ofCause(e) : known;
  }

  /** Whoever wraps it: to say that the statement failed would not tell what to do. */
  private static boolean isCausedBy(Predicate<String> state, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && state.test(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConnectionLost(String state) {
    return state.startsWith("08") || state.startsWith("57P");
  }

  private static CommandFailure ofModule(Exception e) {
    if (e instanceof CommandFailure failure) {
      return failure;
    }
    if (e instanceof AnotherBackfillRuns) {
      return unsuitable(e.getMessage(), e);
    }
    if (e instanceof BackfillRefused) {
      return CommandFailure.wrongUsage(e.getMessage(), e);
    }
    if (e instanceof BackfillInterrupted) {
      return CommandFailure.interrupted(e.getMessage(), e);
    }
    if (e instanceof GateClosed gate) {
      return CommandFailure.checkFailed(
          "the gate is closed, so nothing was contracted:", gate.reasons());
    }
    if (e instanceof MigrationRefused) {
      return unsuitable(e.getMessage(), e);
    }
    if (e instanceof MigrationFailed && isCausedBy(Failures::isConnectionLost, e)) {
      return unsuitable(
          e.getMessage()
              + " What was not committed is rolled back; see annotations status, and run the command again",
          e);
    }
    boolean databaseIsToBlame =
        e instanceof DatabaseUnsuitable
            || e instanceof MigrationFailed
            || e instanceof BackfillFailed
            || e instanceof DatabaseNotReady
            || e instanceof NotExpanded
            || e instanceof GenerationRefused;
    return databaseIsToBlame ? unsuitable(e.getMessage(), e) : null;
  }

  private static CommandFailure ofCause(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return ofDatabase(sql);
      }
      if (cause instanceof IOException io) {
        return CommandFailure.wrongUsage(
            "a file cannot be read or written (%s): check path, rights and room".formatted(io), io);
      }
    }
    return CommandFailure.checkFailed(
        "this should not have happened (%s): run it again with --debug and report what it prints"
            .formatted(e));
  }

  private static CommandFailure ofDatabase(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String reason = reason(e);
    if (state.equals(INSUFFICIENT_PRIVILEGE)) {
      return unsuitable(
          "the role lacks a right (%s): grant it, or connect as the owner of the tables"
              .formatted(reason),
          e);
    }
    if (isConnectionLost(state)) {
      return unsuitable(
          "the connection to the database was lost (%s): what was not committed is rolled back; run the command again"
              .formatted(reason),
          e);
    }
    if (state.equals(UNDEFINED_TABLE)) {
      return reason.contains(OWN_SCHEMA)
          ? unsuitable(
              "expand has not run on this database: check that --url names the right one, then run annotations expand",
              e)
          : unsuitable(
              "the database lacks something (%s): check that --url names the right one, and see annotations status"
                  .formatted(reason),
              e);
    }
    if (state.equals(DISK_FULL)) {
      return unsuitable(
          "the server's disk is full (%s): make room and run the command again".formatted(reason),
          e);
    }
    if (state.equals(CANCELED)) {
      return unsuitable(
          "the server ended a statement before it was done (%s): give the role more statement_timeout if that was the reason, and run the command again"
              .formatted(reason),
          e);
    }
    return unsuitable(
        "the database refused a statement (%s): run the command again with --debug for details"
            .formatted(reason),
        e);
  }

  /** What the server says, without its remarks on where in our statement it found that. */
  private static String reason(SQLException e) {
    ServerErrorMessage message =
        e instanceof PSQLException server ? server.getServerErrorMessage() : null;
    return message == null || message.getMessage() == null
        ? String.valueOf(e.getMessage()).strip()
        : message.getMessage();
  }
}
