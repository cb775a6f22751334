package org.varianteffect.annotation.serving.query;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;

/** One state of the data, as one scope sees it at one time. */
public final class Snapshot {

  private static final FilledTexts TEXTS = new FilledTexts();

  private final Handle handle;
  private final ReadScope scope;
  private final ReadTime time;
  private final int portion;

  /**
   * @param portion how many rows travel at once; 0: all, without a cursor
   */
  Snapshot(Handle handle, ReadScope scope, ReadTime time, int portion) {
    this.handle = handle;
    this.scope = scope;
    this.time = time;
    this.portion = portion;
  }

  /** The query of a {@code .sql} file beside its owner. */
  public Query query(Class<?> owner, String name) {
    return query(owner, name, Map.of());
  }

  /**
   * The query of a {@code .sql} file beside its owner, of which some {@code <parts>} are put
   * together by the caller.
   */
  public Query query(Class<?> owner, String name, Map<String, String> parts) {
    String sql = TEXTS.of(owner, name, parts, scope, time);
    Query query = handle.createQuery(sql).setFetchSize(portion);
    scope.scoreSetIds().ifPresent(ids -> query.bindArray(ReadScope.PARAMETER, Integer.class, ids));
    time.instant()
        .ifPresent(
            instant ->
                query.bindBySqlType(
                    ReadTime.PARAMETER,
                    instant.atOffset(ZoneOffset.UTC),
                    Types.TIMESTAMP_WITH_TIMEZONE));
    return query;
  }
}
