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
 *   <li>{@code <visible:s>}: the score set s lies in the read scope
 *   <li>{@code <include:name>}: another file, of this package, which several queries share
 *   <li>{@code <name>}: what the caller has put together
 * </ul>
 */
final class SqlFile {

  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();
  private static final Pattern INCLUDE = Pattern.compile("<include:(\\w+)>");
  private static final Pattern HOLDS = Pattern.compile("<holds:(\\w+)>");
  private static final Pattern VISIBLE = Pattern.compile("<visible:(\\w+)>");

  private final String text;

  private SqlFile(String text) {
    this.text = text;
  }

  static SqlFile of(Class<?> owner, String name) {
    return new SqlFile(FILES.locate(owner.getPackageName() + "." + name));
  }

  String filledIn(Map<String, String> parts, ReadScope scope, ReadTime time) {
    String sql = each(INCLUDE, text, name -> of(SqlFile.class, name).text);
    for (Map.Entry<String, String> part : parts.entrySet()) {
      sql = sql.replace("<" + part.getKey() + ">", part.getValue());
    }
    return each(VISIBLE, each(HOLDS, sql, time::sql), scope::sql);
  }

  private static String each(Pattern place, String sql, UnaryOperator<String> filling) {
    return place
        .matcher(sql)
        .replaceAll((MatchResult m) -> Matcher.quoteReplacement(filling.apply(m.group(1))));
  }
}
