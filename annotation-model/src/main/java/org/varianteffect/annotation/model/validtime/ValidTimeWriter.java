package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Writes valid-time rows: the only way to replace or end what holds.
 *
 * <p>It joins the transaction that the entity manager is in; in none, each call is a transaction of
 * its own, repeated when another writer was faster, and what it returns is detached. The rows that
 * a new row refers to (its allele, its variant) are locked, so the database role must be allowed to
 * update them. What is refused ends nothing: a caller may catch that, and commit.
 *
 * <p>Its transactions are READ COMMITTED, or SERIALIZABLE those of all writers: in REPEATABLE READ
 * it could not see what the writer wrote for which it waited, and refuses to write.
 *
 * <p>As thread-safe as its entity manager, that is: one per thread.
 */
public final class ValidTimeWriter {

  private static final int ATTEMPTS = 10;

  private final EntityManager entityManager;
  private final Clock clock;

  /**
   * A writer of one thread.
   *
   * @param entityManager in whose transaction it writes; in none, only its factory is used
   * @param clock the time from which new rows hold, to the microsecond
   */
  public ValidTimeWriter(EntityManager entityManager, Clock clock) {
    this.entityManager = Objects.requireNonNull(entityManager, "entityManager");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Makes a new row the live one of its key. The row that was live ends at the instant at which the
   * new one starts; when it states the same, it stays, and nothing is written.
   *
   * @return the row that is live now: the new one, or the old one that states the same
   * @throws IllegalStateException when the row is refused, e.g. since it was written already, or
   *     since what it refers to is not in the database or has ended
   * @throws ConcurrentWrite when another writer was faster; in the caller's transaction at once,
   *     which is then to be rolled back and repeated with rows made anew
   */
  public <R extends ValidTimeRow> R supersede(R replacement) {
    return write(
        ValidTimeRow.nameOf(replacement), transaction -> transaction.supersede(replacement));
  }

  /**
   * Replaces a row by one of another key at one instant, e.g. an allele's ClinVar control by
   * another control of the same release.
   *
   * @return the row that is live now
   * @throws ConcurrentWrite as {@link #supersede(ValidTimeRow)}
   */
  public <R extends ValidTimeRow> R supersede(R live, R replacement) {
    return write(
        ValidTimeRow.nameOf(replacement), transaction -> transaction.supersede(live, replacement));
  }

  /**
   * As {@link #supersede(ValidTimeRow)} of each, in one transaction and at one instant, and much
   * faster than one after the other; what the rows are about stays locked until the transaction
   * ends.
   *
   * @return the rows that are live now, in the order given; of several of one key, the last is, and
   *     those before it have empty windows
   */
  public <R extends ValidTimeRow> List<R> supersedeAll(Collection<R> replacements) {
    List<R> rows = List.copyOf(replacements);
    String first = rows.stream().map(ValidTimeRow::nameOf).findFirst().orElse("no row");
    return write(first, transaction -> transaction.supersedeAll(rows));
  }

  /**
   * Ends a row, and what depends on it, at one instant; leaves one that has ended as it is.
   *
   * @return the row as it is in the database
   * @throws ConcurrentWrite as {@link #supersede(ValidTimeRow)}
   */
  public <R extends ValidTimeRow> R retire(R row) {
    return write(ValidTimeRow.nameOf(row), transaction -> transaction.retire(row));
  }

  private <T> T write(String what, Function<ValidTimeTransaction, T> work) {
    return entityManager.isJoinedToTransaction() ? joined(what, work) : repeated(what, work);
  }

  private <T> T joined(String what, Function<ValidTimeTransaction, T> work) {
    try {
      return work.apply(new ValidTimeTransaction(entityManager, clock, row -> {}));
    } catch (RuntimeException e) {
      throw ConcurrentWrite.orSame(e, what);
    }
  }

  private <T> T repeated(String what, Function<ValidTimeTransaction, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return alone(work);
      } catch (RuntimeException e) {
        RuntimeException failure = ConcurrentWrite.orSame(e, what);
        if (attempt == ATTEMPTS || !(failure instanceof ConcurrentWrite)) {
          throw failure;
        }
        pause(attempt);
      }
    }
  }

  /** In a context of its own: a failed one must be thrown away, and the caller's is not ours. */
  private <T> T alone(Function<ValidTimeTransaction, T> work) {
    List<ValidTimeRow> written = new ArrayList<>();
    try {
      return entityManager
          .getEntityManagerFactory()
          .callInTransaction(own -> work.apply(new ValidTimeTransaction(own, clock, written::add)));
    } catch (RuntimeException e) {
      // rolled back: they are in no database, and the next attempt writes them anew
      written.forEach(ValidTimeRow::startOver);
      throw e;
    }
  }

  private static void pause(int attempt) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * 5_000_000L));
  }
}
