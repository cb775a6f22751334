package org.varianteffect.annotation.backfill.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How some settings of a session were before this module changed them, for whoever gets the session
 * next: what a pool has set is not undone, as RESET would.
 */
public final class KeptSettings {
  private final Map<String, String> values;

  private KeptSettings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * How they are now.
   *
   * @param names those that the server does not know are left out
   */
  public static KeptSettings of(Handle handle, List<String> names) {
    Map<String, String> values = new LinkedHashMap<>();
    handle
        .createQuery(Sql.named("database/keep_settings"))
        .bindArray("names", String.class, names)
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
        .forEach(setting -> values.put(setting.getKey(), setting.getValue()));
    return new KeptSettings(values);
  }

  /** Sets them back, on the same session. */
  public void restore(Handle handle) {
    handle
        .createQuery(Sql.named("database/restore_settings"))
        .bindArray("names", String.class, values.keySet())
        .bindArray("values", String.class, values.values())
        .mapTo(String.class)
        .list();
  }
}
