package org.varianteffect.annotation.serving.rest;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;

/** What a failure of the database means to whoever asked, by how its SQLSTATE begins. */
enum DatabaseFailure {
  /** The pool had none in time; it has no state. */
  NO_CONNECTION_FREE(
      ProblemType.BUSY, "no connection to the database became free in time: try again"),
  /** Connection exceptions, too many connections, shutdowns. */
  NO_CONNECTION(
      ProblemType.DATABASE_UNAVAILABLE,
      "the connection was refused or lost: try again",
      "08",
      "53300",
      "57P"),
  /** Insufficient resources but for connections: the disk is full, memory or a limit used up. */
  NO_RESOURCES(
      ProblemType.DATABASE_UNAVAILABLE,
      "the database has run out of disk, memory or what else it needs: try again later",
      "53"),
  /** Insufficient privilege. */
  NO_RIGHT(ProblemType.NOT_SERVING, "the server's role may not read what it has to", "42501"),
  /**
   * The database's idle_in_transaction_session_timeout, between two portions of a stream, and its
   * transaction_timeout (since PostgreSQL 17).
   */
  TAKEN_TOO_SLOWLY(
      ProblemType.TIMEOUT,
      "the answer was taken too slowly: ask for less at once",
      "25P03",
      "25P04"),
  /** Nothing that was foreseen. */
  OTHER(ProblemType.INTERNAL, "the database refused a statement: report when it happened");

  private final ProblemType type;
  private final String detail;
  private final List<String> states;

  DatabaseFailure(ProblemType type, String detail, String... states) {
    this.type = type;
    this.detail = detail;
    this.states = List.of(states);
  }

  static DatabaseFailure of(SQLException e) {
    if (e instanceof SQLTransientConnectionException) {
      // A pool that failed to open one says why.
      return e.getNextException() == null ? NO_CONNECTION_FREE : NO_CONNECTION;
    }
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return Arrays.stream(values())
        .filter(failure -> failure.states.stream().anyMatch(state::startsWith))
        .findFirst()
        .orElse(OTHER);
  }

  ProblemException because(RuntimeException e) {
    return ProblemException.because(e, type, detail);
  }
}
