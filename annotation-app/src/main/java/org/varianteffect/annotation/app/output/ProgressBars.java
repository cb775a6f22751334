package org.varianteffect.annotation.app.output;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and expected time per part, on a terminal. */
final class ProgressBars implements Progress {
  private static final int REFRESH_MILLIS = 200;
  private static final int NAME_WIDTH = 14;

  private final PrintStream err;
  private final Map<String, ProgressBar> bars = new HashMap<>();
  private final Map<String, Pace> paces = new ConcurrentHashMap<>();

  ProgressBars(PrintStream err) {
    this.err = err;
  }

  @Override
  public synchronized void started(String name, long done, long total) {
    paces.put(name, new Pace(System.nanoTime(), done));
    bars.put(
        name,
        new ProgressBarBuilder()
            .setTaskName(String.format("%-" + NAME_WIDTH + "s", name))
            .setInitialMax(total > 0 ? total : -1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(err))
            .showSpeed()
            .setEtaFunction(state -> left(name, state.getMax()))
            .startsFrom(done, Duration.ZERO)
            .build());
  }

  /** Asked by the thread that draws, which must not wait for one that waits for it. */
  private Optional<Duration> left(String name, long total) {
    Pace pace = paces.get(name);
    return pace == null ? Optional.empty() : pace.left(System.nanoTime(), total);
  }

  @Override
  public synchronized void progressed(String name, long done, long total) {
    ProgressBar bar = bars.get(name);
    if (bar != null) {
      paces.get(name).progressed(System.nanoTime(), done);
      if (total > 0) {
        bar.maxHint(total);
      }
      bar.stepTo(done);
    }
  }

  @Override
  public synchronized void finished(String name, Duration took) {
    ProgressBar bar = bars.remove(name);
    paces.remove(name);
    if (bar != null) {
      bar.stepTo(Math.max(bar.getMax(), bar.getCurrent()));
      bar.close();
    }
  }

  @Override
  public synchronized void note(String line) {
    err.println(line);
  }
}
