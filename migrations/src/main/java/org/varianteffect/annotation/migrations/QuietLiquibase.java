package org.varianteffect.annotation.migrations;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import liquibase.Scope;
import liquibase.exception.PreconditionFailedException;
import liquibase.precondition.FailedPrecondition;
import liquibase.ui.LoggerUIService;

/**
 * Runs Liquibase so that it neither writes to the console nor calls home, and turns its failures
 * into one line: Liquibase wraps the database's reason in several.
 */
final class QuietLiquibase {

  private QuietLiquibase() {}

  /**
   * @param what the changelog, or its rollback, as {@link MigrationFailed} names it
   */
  static void run(String changelog, String what, Scope.ScopedRunner<?> work) {
    Map<String, Object> scope = new HashMap<>();
    scope.put(Scope.Attr.logService.name(), new Slf4jLogService());
    scope.put(Scope.Attr.ui.name(), new LoggerUIService());
    scope.put("liquibase.analytics.enabled", false);
    // else a schema MAVE would be called MAVE, without quotes, which is mave
    scope.put("liquibase.preserveSchemaCase", true);
    try {
      Scope.child(scope, work);
    } catch (Exception e) {
      throw new MigrationFailed(changelog, what, reason(e), e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      deepest = t;
      if (t instanceof SQLException) {
        return ServerMessage.of(t);
      }
      if (t instanceof PreconditionFailedException refused) {
        return refused.getFailedPreconditions().stream()
            .map(FailedPrecondition::getMessage)
            .collect(Collectors.joining("; "));
      }
    }
    return String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
  }
}
