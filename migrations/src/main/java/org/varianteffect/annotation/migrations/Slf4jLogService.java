package org.varianteffect.annotation.migrations;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import liquibase.servicelocator.PrioritizedService;
import org.slf4j.LoggerFactory;

/**
 * Liquibase's log as SLF4J debug messages, errors included: what matters of them arrives as an
 * exception, and a lock timeout that is about to be retried is no error.
 */
final class Slf4jLogService extends AbstractLogService {

  @Override
  public int getPriority() {
    return PrioritizedService.PRIORITY_DEFAULT;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public Logger getLog(Class type) {
    return new DebugLogger(LoggerFactory.getLogger(type.getName()));
  }

  private static final class DebugLogger extends AbstractLogger {

    private final org.slf4j.Logger log;

    private DebugLogger(org.slf4j.Logger log) {
      this.log = log;
    }

    @Override
    public void log(Level level, String message, Throwable failure) {
      log.debug("{}", message, failure);
    }

    @Override
    public void close() {
      // nothing to close; overridden because the inherited one declares any exception
    }
  }
}
