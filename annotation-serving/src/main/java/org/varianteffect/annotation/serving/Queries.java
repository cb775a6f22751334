package org.varianteffect.annotation.serving;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;
import org.varianteffect.annotation.model.validtime.ReadTime;

/**
 * The queries of this package's {@code .sql} files. {@code <holds:x>} in them stands for "the row x
 * holds at the read time".
 */
final class Queries {

  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.create();
  private static final Pattern HOLDS = Pattern.compile("<holds:(\\w+)>");

  private Queries() {}

  static Query create(Handle handle, String name, ReadTime time) {
    String sql = FILES.locate(Queries.class.getPackageName() + "." + name);
    String timed =
        HOLDS.matcher(sql).replaceAll(m -> Matcher.quoteReplacement(time.sql(m.group(1))));
    Query query = handle.createQuery(timed);
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
