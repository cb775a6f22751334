package org.varianteffect.annotation.app.connection;

import static org.varianteffect.annotation.app.environment.CommandFailure.unsuitable;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.app.output.OneLine;

/** Says in one line why there is no connection, and what to do about it. */
final class ConnectionErrors {
  private ConnectionErrors() {}

  static CommandFailure explain(SQLException e, DatabaseAddress address, Credentials credentials) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return unsuitable(
        switch (state) {
          case "28P01" -> wrongPassword(address, credentials);
          case "28000" -> rejected(e, address, credentials);
          case "3D000" ->
              "there is no database '%s' at %s: create it, or name another one in --url"
                  .formatted(address.database(), address.place());
          case "42501" ->
              "role '%s' may not connect to database '%s' at %s: grant it CONNECT"
                  .formatted(credentials.user(), address.database(), address.place());
          case "53300" ->
              "the server at %s has no connection left: end some, or raise max_connections"
                  .formatted(address.place());
          case "57P03" ->
              "the server at %s is starting up or shutting down: try again in a moment"
                  .formatted(address.place());
          case "08004" -> passwordMissing(e, address, credentials);
          default -> unreachable(e, address);
        },
        e);
  }

  private static String wrongPassword(DatabaseAddress address, Credentials credentials) {
    return credentials.password().isEmpty()
        ? passwordMissing(address, credentials)
        : "the password of role '%s' is not accepted at %s: check --password-file, PGPASSWORD or ~/.pgpass"
            .formatted(credentials.user(), address.place());
  }

  private static String passwordMissing(
      SQLException e, DatabaseAddress address, Credentials credentials) {
    return credentials.password().isEmpty()
        ? passwordMissing(address, credentials)
        : unreachable(e, address);
  }

  private static String passwordMissing(DatabaseAddress address, Credentials credentials) {
    return "the server at %s wants a password for role '%s', and there is none: give it with --password-file, PGPASSWORD or ~/.pgpass"
        .formatted(address.place(), credentials.user());
  }

  private static String rejected(SQLException e, DatabaseAddress address, Credentials credentials) {
    return "role '%s' is not let in to database '%s' at %s (%s): check the role and pg_hba.conf"
        .formatted(
            credentials.user(), address.database(), address.place(), OneLine.of(e.getMessage()));
  }

  private static String unreachable(SQLException e, DatabaseAddress address) {
    return e.getCause() instanceof UnknownHostException
        ? "there is no host '%s': check --url".formatted(address.host())
        : "PostgreSQL at %s cannot be reached (%s): check --url, that the server runs, and that this machine may connect to it"
            .formatted(address.place(), OneLine.of(cause(e)));
  }

  private static String cause(SQLException e) {
    return e.getCause() == null || e.getCause().getMessage() == null
        ? e.getMessage()
        : e.getCause().getMessage();
  }
}
