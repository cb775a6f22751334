package org.varianteffect.annotation.backfill.snapshot;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.PGConnection;
import org.varianteffect.annotation.backfill.database.TimeLimits;

/**
 * Several connections that see the database as it is at one and the same instant. What they write
 * into it, temporary tables for instance, is rolled back in the end.
 */
public final class SharedSnapshot {
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final Jdbi jdbi;
  private final int connections;
  private final Handle first;
  private final BooleanSupplier stopping;
  private final Set<Handle> answering = ConcurrentHashMap.newKeySet();

  private SharedSnapshot(Jdbi jdbi, int connections, Handle first, BooleanSupplier stopping) {
    this.jdbi = jdbi;
    this.connections = connections;
    this.first = first;
    this.stopping = stopping;
  }

  /** A question to one of the connections. */
  @FunctionalInterface
  public interface Task<T> {
    /** Answers it. */
    T on(Handle handle);
  }

  /** What is done with the connections. */
  @FunctionalInterface
  public interface Use<T> {
    /**
     * @param first a connection of its own, whose transaction is committed in the end
     */
    T with(Handle first, SharedSnapshot all);
  }

  /**
   * Takes the snapshot.
   *
   * @param connections how many answer, at least 1; the one that holds the snapshot comes on top
   */
  public static <T> T with(Jdbi jdbi, int connections, Use<T> use) {
    return with(jdbi, connections, () -> false, use);
  }

  /**
   * Takes the snapshot.
   *
   * @param connections how many answer, at least 1; the one that holds the snapshot comes on top
   * @param stopping whether somebody wants the answers no more
   */
  public static <T> T with(Jdbi jdbi, int connections, BooleanSupplier stopping, Use<T> use) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        first -> {
          // it idles while the others answer, and they read whole tables: longer than a server's
          // patience with those that cannot be split
          TimeLimits.lift(first);
          return use.with(first, new SharedSnapshot(jdbi, connections, first, stopping));
        });
  }

  /** How many connections answer. */
  public int connections() {
    return connections;
  }

  /** One task's answer, on a connection that was prepared. */
  public <T> T answer(Task<T> task, Consumer<Handle> preparation) {
    return answerAll(List.of(task), preparation).get(0);
  }

  /**
   * The tasks' answers, in the order of the tasks.
   *
   * @param preparation what each connection does before its first task
   * @throws SnapshotInterrupted when this thread is interrupted or somebody wants to stop: the
   *     queries under way are cancelled
   */
  public <T> List<T> answerAll(List<Task<T>> tasks, Consumer<Handle> preparation) {
    String snapshot = first.createQuery("SELECT pg_export_snapshot()").mapTo(String.class).one();
    List<Answer<T>> answers = tasks.stream().map(Answer::new).toList();
    Queue<Answer<T>> open = new ArrayDeque<>(answers);
    ExecutorService threads = Executors.newFixedThreadPool(connections, SharedSnapshot::thread);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < Math.min(connections, tasks.size()); i++) {
        workers.add(threads.submit(() -> work(snapshot, preparation, open)));
      }
      awaitAll(workers, open);
      return answers.stream().map(Answer::get).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private <T> void work(String snapshot, Consumer<Handle> preparation, Queue<Answer<T>> open) {
    jdbi.useTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          handle.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
          TimeLimits.lift(handle);
          answering.add(handle);
          try {
            preparation.accept(handle);
            answer(handle, open);
          } finally {
            answering.remove(handle);
          }
          handle.rollback();
        });
  }

  private static <T> void answer(Handle handle, Queue<Answer<T>> open) {
    try {
      for (Answer<T> next = take(open); next != null; next = take(open)) {
        next.find(handle);
      }
    } catch (RuntimeException e) {
      // the others need not go on
      synchronized (open) {
        open.clear();
      }
      throw e;
    }
  }

  private static <T> T take(Queue<T> open) {
    synchronized (open) {
      return open.poll();
    }
  }

  /** A task, and in time its answer. */
  private static final class Answer<T> {
    private final Task<T> task;
    private T found;

    Answer(Task<T> task) {
      this.task = task;
    }

    void find(Handle handle) {
      found = task.on(handle);
    }

    T get() {
      return found;
    }
  }

  private void awaitAll(Collection<Future<?>> workers, Queue<?> open) {
    for (Future<?> worker : workers) {
      while (!hasEnded(worker)) {
        if (stopping.getAsBoolean() || Thread.currentThread().isInterrupted()) {
          throw brokenOff(open);
        }
      }
    }
  }

  private static boolean hasEnded(Future<?> worker) {
    try {
      worker.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The threads come to their end by themselves then. */
  private SnapshotInterrupted brokenOff(Queue<?> open) {
    synchronized (open) {
      open.clear();
    }
    SnapshotInterrupted interrupted = new SnapshotInterrupted();
    for (Handle handle : answering) {
      try {
        handle.getConnection().unwrap(PGConnection.class).cancelQuery();
      } catch (SQLException e) {
        // then it goes on to the end of its query, and nobody waits for it
        interrupted.addSuppressed(e);
      }
    }
    return interrupted;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "backfill-check");
    thread.setDaemon(true);
    return thread;
  }
}
