package org.varianteffect.annotation.serving.query;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;

/**
 * A {@code .sql} file, with places that are filled in before it is sent:
 *
 * <ul>
 *   <li>{@code <holds:x>}: the valid-time row x holds at the read time
 *   <li>{@code <begun:x>}, {@code <ended:x>}: for histories, that x had begun by the read time, and
 *       when it had ended, NULL if it had not
 *   <li>{@code <newest:x>}: at the end of an order, that x comes first of the rows that hold at one
 *       instant though they should not: the one that was written last. Live rows are unique
 *   <li>{@code <visible:s>}: the score set s lies in the read scope
 *   <li>{@code <visible_record:r>}: the score set of the mapping record r does
 *   <li>{@code <include:name>}: another file, of this package, which several queries share
 *   <li>{@code <name>}: what the caller has put together
 * </ul>
 */
final class SqlFile {

  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();
  private static final Pattern INCLUDE = Pattern.compile("<include:(\\w+)>");
  private static final Pattern HOLDS = Pattern.compile("<holds:(\\w+)>");
  private static final Pattern BEGUN = Pattern.compile("<begun:(\\w+)>");
  private static final Pattern ENDED = Pattern.compile("<ended:(\\w+)>");
  private static final Pattern NEWEST = Pattern.compile("<newest:(\\w+)>");
  private static final Pattern VISIBLE = Pattern.compile("<visible:(\\w+)>");
  private static final Pattern VISIBLE_RECORD = Pattern.compile("<visible_record:(\\w+)>");

  private final String text;

  private SqlFile(String text) {
    this.text = text;
  }

  static SqlFile of(Class<?> owner, String name) {
    return new SqlFile(FILES.locate(owner.getPackageName() + "." + name));
  }

  String filledIn(Map<String, String> parts, ReadScope scope, ReadTime time) {
    // Parts may include files, and files may have parts.
    String sql = withParts(text, parts);
    sql = withParts(each(INCLUDE, sql, name -> of(SqlFile.class, name).text), parts);
    sql = each(HOLDS, sql, time::sql);
    sql = each(BEGUN, sql, row -> begun(row, time));
    sql = each(ENDED, sql, row -> ended(row, time));
    sql = each(NEWEST, sql, row -> newest(row, time));
    sql = each(VISIBLE_RECORD, sql, scope::sqlOfRecord);
    return each(VISIBLE, sql, scope::sql);
  }

  private static String withParts(String text, Map<String, String> parts) {
    String sql = text;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      sql = sql.replace("<" + part.getKey() + ">", part.getValue());
    }
    return sql;
  }

  private static String begun(String row, ReadTime time) {
    return time.instant().isEmpty()
        ? "true"
        : "%s.valid_from <= :%s".formatted(row, ReadTime.PARAMETER);
  }

  private static String ended(String row, ReadTime time) {
    return time.instant().isEmpty()
        ? row + ".valid_to"
        : "CASE WHEN %1$s.valid_to <= :%2$s THEN %1$s.valid_to END"
            .formatted(row, ReadTime.PARAMETER);
  }

  private static String newest(String row, ReadTime time) {
    return time.instant().isEmpty() ? "" : ", %s.id DESC NULLS LAST".formatted(row);
  }

  private static String each(Pattern place, String sql, UnaryOperator<String> filling) {
    return place
        .matcher(sql)
        .replaceAll((MatchResult m) -> Matcher.quoteReplacement(filling.apply(m.group(1))));
  }
}
