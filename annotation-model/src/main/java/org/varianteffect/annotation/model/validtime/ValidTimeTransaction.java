package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.varianteffect.annotation.model.row.PersistentRow;

/**
 * The steps of {@link ValidTimeWriter} inside one transaction, all at one instant. Whatever is
 * refused is refused before anything ends: the caller may catch that, and commit.
 */
final class ValidTimeTransaction {

  /**
   * In order of owners, so that two writers of the same rows wait instead of dead-locking. What is
   * about a valid-time row comes last: of several, that one may end.
   */
  private static final Comparator<ValidTimeRow> BY_OWNER =
      Comparator.comparing((ValidTimeRow row) -> row.owner() instanceof ValidTimeRow)
          .thenComparing(row -> PersistentRow.idOf(row.owner()));

  private final EntityManager entityManager;
  private final OwnerLock owners;
  private final LiveRows rows;
  private final FactComparison facts;
  private final Requirements requirements;
  private final Instant now;
  private final Consumer<ValidTimeRow> writing;

  /**
   * @param writing is told each new row before it is written
   */
  ValidTimeTransaction(EntityManager entityManager, Clock clock, Consumer<ValidTimeRow> writing) {
    this.writing = writing;
    this.entityManager = entityManager;
    this.owners = new OwnerLock(entityManager);
    DependentRows dependents = new DependentRows(entityManager);
    this.rows = new LiveRows(entityManager, dependents);
    this.facts = new FactComparison(dependents);
    this.requirements = new Requirements(entityManager, rows);
    // PostgreSQL's precision, so that what is written is what is read.
    this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  <R extends ValidTimeRow> R supersede(R replacement) {
    requirements.requirePersisted(replacement);
    Standing<R> standing = sameOrLocked(replacement);
    return standing.same()
        ? standing.live()
        : replace(new Replacement<>(replacement, standing.live()));
  }

  /** The live row; locked, as its key is, unless it states the same and can stay. */
  private <R extends ValidTimeRow> Standing<R> sameOrLocked(R replacement) {
    Standing<R> unlocked = facts.compared(rows.live(replacement, LockModeType.NONE), replacement);
    if (unlocked.same()) {
      return unlocked;
    }
    owners.lock(replacement);
    return facts.compared(rows.live(replacement, LockModeType.PESSIMISTIC_WRITE), replacement);
  }

  <R extends ValidTimeRow> R supersede(R old, R replacement) {
    requirements.requirePersisted(replacement);
    requirements.requireWritten(old);
    owners.lock(rows.loaded(old));
    owners.lock(replacement);
    R locked = rows.locked(old);
    R live = rows.live(replacement, LockModeType.PESSIMISTIC_WRITE);
    R other = locked.isLive() && !locked.equals(live) ? locked : null;
    if (!facts.isSame(live, replacement)) {
      return replace(new Replacement<>(replacement, live, other));
    }
    if (other != null) {
      end(other, latest(now, live.window().from()));
    }
    return live;
  }

  /**
   * A flush looks at every row that the entity manager knows, so flushes for each row would take
   * the longer the more rows there are.
   */
  <R extends ValidTimeRow> List<R> supersedeAll(List<R> replacements) {
    replacements.forEach(requirements::requirePersisted);
    entityManager.flush();
    Session session = entityManager.unwrap(Session.class);
    // Hibernate's own: JPA does not tell MANUAL and ALWAYS from its two
    FlushMode before = session.getHibernateFlushMode();
    session.setHibernateFlushMode(FlushMode.COMMIT);
    try {
      ReplacementPlan<R> plan = new ReplacementPlan<>(requirements, facts, this::sameOrLocked);
      replacements.stream().sorted(BY_OWNER).forEach(plan::add);
      plan.groups().forEach(this::write);
      return replacements.stream().map(plan::outcome).toList();
    } finally {
      session.setHibernateFlushMode(before);
    }
  }

  <R extends ValidTimeRow> R retire(R row) {
    requirements.requireWritten(row);
    owners.lock(rows.loaded(row));
    R locked = rows.locked(row);
    if (locked.isLive()) {
      end(locked, now);
    }
    return locked;
  }

  private <R extends ValidTimeRow> R replace(Replacement<R> replacement) {
    requirements.requireStartable(replacement.row(), replacement.endingNames());
    write(List.of(replacement));
    return replacement.row();
  }

  /** Hibernate by itself would insert what starts before what ends, and the unique index refuse. */
  private <R extends ValidTimeRow> void write(List<Replacement<R>> replacements) {
    List<Runnable> starts = replacements.stream().map(this::makeRoom).toList();
    entityManager.flush();
    starts.forEach(Runnable::run);
    entityManager.flush();
  }

  /**
   * Ends what the replacement ends, without writing that yet.
   *
   * @return starts the new row at the same instant
   */
  private Runnable makeRoom(Replacement<?> replacement) {
    List<Ending> endings = replacement.ending().map(rows::ending).toList();
    Instant instant = earliestStart(replacement, endings);
    endings.forEach(ending -> ending.at(instant));
    return () -> start(replacement.row(), instant);
  }

  /** Not before anything that ends with it can end, nor before what it is about started. */
  private Instant earliestStart(Replacement<?> replacement, List<Ending> endings) {
    ValidTimeRow row = replacement.row();
    return Stream.of(
            endings.stream().map(Ending::earliest),
            rows.ownersStart(row).stream(),
            replacement.live() == null ? rows.lastEnd(row).stream() : Stream.<Instant>empty())
        .flatMap(instants -> instants)
        .reduce(now, ValidTimeTransaction::latest);
  }

  private void start(ValidTimeRow row, Instant instant) {
    row.start(instant);
    writing.accept(row);
    entityManager.persist(row);
  }

  private void end(ValidTimeRow row, Instant notBefore) {
    Ending ending = rows.ending(row);
    ending.at(latest(notBefore, ending.earliest()));
    entityManager.flush();
  }

  private static Instant latest(Instant one, Instant other) {
    return other.isAfter(one) ? other : one;
  }
}
