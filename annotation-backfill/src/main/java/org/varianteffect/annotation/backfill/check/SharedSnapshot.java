package org.varianteffect.annotation.backfill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Several connections that see the database as it is at one and the same instant. */
final class SharedSnapshot {
  private final Jdbi jdbi;
  private final int connections;
  private final Handle first;

  private SharedSnapshot(Jdbi jdbi, int connections, Handle first) {
    this.jdbi = jdbi;
    this.connections = connections;
    this.first = first;
  }

  /** A question to one of the connections. */
  @FunctionalInterface
  interface Task<T> {
    T on(Handle handle);
  }

  /** What is done with the connections. */
  @FunctionalInterface
  interface Use<T> {
    T with(Handle first, SharedSnapshot all);
  }

  static <T> T with(Jdbi jdbi, int connections, Use<T> use) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        first -> use.with(first, new SharedSnapshot(jdbi, connections, first)));
  }

  /** The tasks' answers, in the order of the tasks. */
  <T> List<T> answerAll(List<Task<T>> tasks) {
    if (connections == 1) {
      return tasks.stream().map(task -> task.on(first)).toList();
    }
    String snapshot = first.createQuery("SELECT pg_export_snapshot()").mapTo(String.class).one();
    ExecutorService threads = Executors.newFixedThreadPool(connections, SharedSnapshot::thread);
    try {
      List<Future<T>> answers = new ArrayList<>();
      tasks.forEach(task -> answers.add(threads.submit(() -> onSnapshot(snapshot, task))));
      return answers.stream().map(SharedSnapshot::await).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private <T> T onSnapshot(String snapshot, Task<T> task) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          handle.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
          return task.on(handle);
        });
  }

  private static <T> T await(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the check was going on", e);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "backfill-check");
    thread.setDaemon(true);
    return thread;
  }
}
