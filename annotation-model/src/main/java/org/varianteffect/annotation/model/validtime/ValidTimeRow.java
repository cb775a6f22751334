package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.varianteffect.annotation.model.row.PersistentRow;

/**
 * A fact with the window in which it holds. Its window is written by {@link ValidTimeWriter} only,
 * everything else by its constructor only.
 */
@MappedSuperclass
public abstract class ValidTimeRow extends PersistentRow {

  @Column(name = "valid_from", nullable = false, updatable = false)
  private Instant validFrom;

  @Column(name = "valid_to")
  private Instant validTo;

  protected ValidTimeRow() {}

  /**
   * When the fact holds.
   *
   * @throws IllegalStateException before the row is written
   */
  public Window window() {
    if (validFrom == null) {
      throw new IllegalStateException("this " + name() + " has no window yet: write it first");
    }
    return new Window(validFrom, validTo);
  }

  /**
   * Whether it holds until further notice.
   *
   * @throws IllegalStateException before the row is written
   */
  public boolean isLive() {
    return window().isLive();
  }

  /** The attributes of which at most one row is live; their names are those of JPQL. */
  protected abstract Map<String, Object> naturalKey();

  /**
   * Attributes that no other live row may have with these values either, beside the natural key;
   * empty when the key says all.
   */
  protected Map<String, Object> exclusive() {
    return Map.of();
  }

  /**
   * What the row states of its key, besides its parts; a replacement that states the same, and so
   * do its parts, is not written.
   */
  protected abstract Object fact();

  /** What it states as a part of another row, in words that do not depend on that row. */
  protected Object statement() {
    return fact();
  }

  /**
   * The row that writers of the same key lock first; when it has a window itself, it must be live.
   */
  protected abstract PersistentRow owner();

  /** The rows besides its owner that must be in the database before it. */
  protected Stream<PersistentRow> references() {
    return Stream.empty();
  }

  /** The rows that end when this one ends. */
  protected Optional<Dependents> dependents() {
    return Optional.empty();
  }

  /** The new rows that are written, and start, together with this one. */
  protected List<? extends ValidTimeRow> parts() {
    return List.of();
  }

  final void start(Instant instant) {
    validFrom = instant;
    parts().forEach(part -> part.start(instant));
  }

  /** As if the row had never been written; for one whose transaction was rolled back. */
  final void startOver() {
    forgetId();
    validFrom = null;
    parts().forEach(ValidTimeRow::startOver);
  }

  final void end(Instant instant) {
    validTo = new Window(validFrom, instant).to();
  }

  String name() {
    return PersistentRow.typeOf(this).getSimpleName();
  }

  /** Which row, for people: by its id, or while it has none by its key. */
  static String nameOf(ValidTimeRow row) {
    return PersistentRow.idOf(row) == null ? "a new " + row.keyName() : PersistentRow.nameOf(row);
  }

  /** The type and the natural key, as a text to compare. */
  String keyName() {
    return name() + " of " + names(naturalKey());
  }

  /** The type and the exclusive attributes, as a text to compare; absent when it has none. */
  Optional<String> exclusiveName() {
    return exclusive().isEmpty()
        ? Optional.empty()
        : Optional.of(name() + " with " + names(exclusive()));
  }

  /** The texts of what no other row may share with it at one time. */
  Set<String> keyNames() {
    return Stream.concat(Stream.of(keyName()), exclusiveName().stream())
        .collect(Collectors.toSet());
  }

  /** Lazy references are not loaded for it. */
  private static String names(Map<String, Object> key) {
    return key.values().stream()
        .map(part -> part instanceof PersistentRow row ? PersistentRow.nameOf(row) : "" + part)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /**
   * Rows of another table that end with this one.
   *
   * @param attribute by which they refer to it
   */
  public record Dependents(Class<? extends ValidTimeRow> type, String attribute) {}
}
