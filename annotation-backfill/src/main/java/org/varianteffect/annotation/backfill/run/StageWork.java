package org.varianteffect.annotation.backfill.run;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.progress.Stage;

/** What a stage does, chunk by chunk. */
public interface StageWork {
  /** Which stage this is. */
  Stage stage();

  /**
   * Once a run, in one transaction with the chunks' planning: what has to be there before the first
   * chunk.
   *
   * @param written counts the rows of new tables that it writes
   */
  default void prepare(Handle handle, Run run, WrittenRows written) {}

  /**
   * The query for the ids that the stage covers. Its parameters: {@code everything}, {@code
   * scoreSets}, and {@code low} and {@code high}, between which all ids are.
   *
   * @param handle to see which query will do: where nothing has been written yet, everything is new
   * @return SQL with one column {@code id}
   */
  String idsQuery(Handle handle);

  /**
   * What creates the temporary tables that a chunk is collected in: names of this module's SQL, in
   * their order. Every commit empties these tables.
   */
  List<String> chunkTables();

  /** One chunk, in its transaction. */
  void process(ChunkContext chunk);

  /**
   * Makes sure that what others have written since {@link #process} began goes together with what
   * it has written; called where others have written anything at all, before the commit.
   *
   * @throws ChunkDisturbed when it does not: the chunk is done again
   */
  default void requireUndisturbed(ChunkContext chunk) {}

  /**
   * When every chunk is done, in a transaction of its own: what only then can be cleared away. Each
   * process that works on the run calls it, and whoever resumes it, so that it may find nothing to
   * do.
   *
   * @param written counts the rows of new tables that it writes
   */
  default void conclude(Handle handle, WrittenRows written) {}
}
