package org.varianteffect.annotation.app.server.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.varianteffect.annotation.migrations.DatabaseState;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.migrations.Phase;

/** Whether a database can be served from: cut over, with every table, each readable. */
public final class Readiness {

  private static final Set<Phase> SERVING = Set.of(Phase.CUTOVER, Phase.CONTRACT, Phase.PURGE);
  private static final String SQL =
      ClasspathSqlLocator.create().locate(Readiness.class.getPackageName() + ".unreadable");

  private final DataSource dataSource;
  private final boolean allowBeforeCutover;

  /**
   * Of a database.
   *
   * @param allowBeforeCutover whether it may be one whose readers were never moved
   */
  public Readiness(DataSource dataSource, boolean allowBeforeCutover) {
    this.dataSource = dataSource;
    this.allowBeforeCutover = allowBeforeCutover;
  }

  /** Why not; empty when it can. */
  public List<String> reasonsAgainst() {
    List<String> reasons = new ArrayList<>(unreadable());
    if (!allowBeforeCutover) {
      notCutOver().ifPresent(reason -> reasons.add(0, reason));
    }
    return reasons;
  }

  /** The reason, when the readers of the database were never moved to the new tables. */
  public Optional<String> notCutOver() {
    DatabaseState state = new Migrations(dataSource).state();
    return state.reached().filter(SERVING::contains).isPresent()
        ? Optional.empty()
        : Optional.of(
            "the database was never cut over (it has reached %s)"
                .formatted(state.reached().map(Readiness::name).orElse("no phase")));
  }

  private static String name(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  private List<String> unreadable() {
    return Jdbi.create(dataSource)
        .withHandle(handle -> handle.createQuery(SQL).mapTo(String.class).list());
  }
}
