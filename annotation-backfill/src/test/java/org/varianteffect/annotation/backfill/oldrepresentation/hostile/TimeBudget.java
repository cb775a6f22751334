package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends a property after a while, on slow machines before all of its tries are made: two and a half
 * minutes, or the seconds in the system property {@code annotations.hostile.seconds}.
 */
final class TimeBudget implements AroundTryHook {
  private static final Duration BUDGET =
      Duration.ofSeconds(Integer.getInteger("annotations.hostile.seconds", 150));

  private static final Map<String, Spent> SPENT = new ConcurrentHashMap<>();

  private static final class Spent {
    private final long started = System.nanoTime();
    private int tries;
    private long last = started;
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
    Spent spent = SPENT.computeIfAbsent(context.targetMethod().getName(), name -> new Spent());
    if (System.nanoTime() - spent.started > BUDGET.toNanos()) {
      return TryExecutionResult.satisfied();
    }
    TryExecutionResult result = aTry.execute(parameters);
    spent.tries++;
    spent.last = System.nanoTime();
    return result;
  }

  /** How many tries were made of each property, and in how many seconds. */
  static String report() {
    StringBuilder report = new StringBuilder();
    SPENT.forEach(
        (property, spent) ->
            report.append(
                "%5d databases in %3d s: %s%n"
                    .formatted(
                        spent.tries,
                        Duration.ofNanos(spent.last - spent.started).toSeconds(),
                        property)));
    return report.toString();
  }
}
