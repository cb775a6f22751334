package org.varianteffect.annotation.backfill.oldrepresentation;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;

/**
 * Whether the new table of ClinVar controls can hold what is to be copied into it. All of it goes
 * over at once, so that one control that it cannot hold would keep back the others.
 */
final class RoomForControls {
  private static final String NULL_REFUSED =
      "clinvar_controls takes no NULL as %s, and clinical_controls has NULL there, row %s for one: let the new column take it (ALTER COLUMN ... DROP NOT NULL), or give the old rows a value; nothing was changed";
  private static final String TOO_LONG =
      "clinvar_controls takes no more than %s, and clinical_controls has more there, row %s for one: let the new column take it (ALTER COLUMN ... TYPE varchar), or shorten the old rows' values; nothing was changed";

  private RoomForControls() {}

  /**
   * Reads no control where each column takes all that the old table's may hold.
   *
   * @throws DatabaseNotReady when a control has a NULL that a column does not take, or a longer
   *     value
   */
  static void require(Handle handle) {
    List<Lack> lacks =
        handle
            .createQuery(Sql.named("oldrepresentation/columns_without_room"))
            .map(
                (row, context) ->
                    new Lack(
                        row.getString("column_name"),
                        row.getObject("longest", Integer.class),
                        row.getInt("control_id")))
            .list();
    refuse(lacks.stream().filter(lack -> lack.longest() == null).toList(), NULL_REFUSED);
    refuse(lacks.stream().filter(lack -> lack.longest() != null).toList(), TOO_LONG);
  }

  private static void refuse(List<Lack> lacks, String message) {
    if (!lacks.isEmpty()) {
      Lack first = lacks.get(0);
      throw new DatabaseNotReady(
          "clinvar_controls." + first.column(),
          message.formatted(
              lacks.stream().map(Lack::description).collect(Collectors.joining(", ")),
              first.controlId()));
    }
  }

  /**
   * What a column lacks room for.
   *
   * @param longest how many characters it takes; NULL when it is a NULL that it does not take
   * @param controlId an old control that says so
   */
  private record Lack(String column, Integer longest, int controlId) {
    String description() {
      if (longest == null) {
        return column;
      }
      return longest + (longest == 1 ? " character" : " characters") + " as " + column;
    }
  }
}
