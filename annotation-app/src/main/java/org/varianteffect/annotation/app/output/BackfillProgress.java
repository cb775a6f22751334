package org.varianteffect.annotation.app.output;

import java.time.Duration;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;

/** Shows a backfill's stages as they come along. */
public record BackfillProgress(Progress progress) implements BackfillListener {

  @Override
  public void stageStarted(Stage stage, long done, long total) {
    progress.started(stage.label(), done, total);
  }

  @Override
  public void progressed(Stage stage, long done, long total) {
    progress.progressed(stage.label(), done, total);
  }

  @Override
  public void stageFinished(Stage stage, Duration took) {
    progress.finished(stage.label(), took);
  }

  @Override
  public void note(String line) {
    progress.note(line);
  }
}
