package org.varianteffect.annotation.backfill.oldrepresentation;

import java.util.function.Consumer;
import org.varianteffect.annotation.backfill.progress.BackfillListener;

/** Hands on what a run notes, and nothing else of it. */
public record NotesTo(Consumer<String> notes) implements BackfillListener {
  @Override
  public void note(String line) {
    notes.accept(line);
  }
}
