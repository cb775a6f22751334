package org.varianteffect.annotation.backfill.snapshot;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

  /** How long to cancel queries whose answers nobody wants, in vain where the network is gone. */
  private static final Duration CANCELLING = Duration.ofSeconds(30);

  private final Jdbi jdbi;
  private final int connections;
  private final Handle first;
  private final BooleanSupplier stopping;

  /** Those at work; guarded by itself, so that nobody's query is cancelled who has it next. */
  private final Set<Handle> answering = new HashSet<>();

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
   * @throws SnapshotInterrupted when this thread is interrupted or somebody wants to stop
   * @throws RuntimeException the first failure of a task. Either way the queries under way are
   *     cancelled, on the server too, before this is thrown
   */
  public <T> List<T> answerAll(List<Task<T>> tasks, Consumer<Handle> preparation) {
    String snapshot = first.createQuery("SELECT pg_export_snapshot()").mapTo(String.class).one();
    List<Answer<T>> answers = tasks.stream().map(Answer::new).toList();
    Queue<Answer<T>> open = new ArrayDeque<>(answers);
    ExecutorService threads = Executors.newFixedThreadPool(connections, SharedSnapshot::thread);
    CompletionService<Void> workers = new ExecutorCompletionService<>(threads);
    int count = Math.min(connections, tasks.size());
    for (int i = 0; i < count; i++) {
      workers.submit(() -> work(snapshot, preparation, open), null);
    }
    threads.shutdown();
    try {
      awaitAll(workers, count);
      return answers.stream().map(Answer::get).toList();
    } catch (RuntimeException e) {
      breakOff(threads, open, e);
      throw e;
    }
  }

  private <T> void work(String snapshot, Consumer<Handle> preparation, Queue<Answer<T>> open) {
    jdbi.useTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          handle.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
          TimeLimits.lift(handle);
          begins(handle);
          try {
            preparation.accept(handle);
            answer(handle, open);
          } finally {
            ends(handle);
          }
          handle.rollback();
        });
  }

  private void begins(Handle handle) {
    synchronized (answering) {
      answering.add(handle);
    }
  }

  private void ends(Handle handle) {
    synchronized (answering) {
      answering.remove(handle);
    }
  }

  private static <T> void answer(Handle handle, Queue<Answer<T>> open) {
    for (Answer<T> next = take(open); next != null; next = take(open)) {
      next.find(handle);
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

  private void awaitAll(CompletionService<Void> workers, int count) {
    for (int ended = 0; ended < count; ) {
      if (stopping.getAsBoolean() || Thread.currentThread().isInterrupted()) {
        throw new SnapshotInterrupted();
      }
      if (hasOneEnded(workers)) {
        ended++;
      }
    }
  }

  /** Whichever of them: a failure is not to wait for those that began before it. */
  private static boolean hasOneEnded(CompletionService<Void> workers) {
    try {
      Future<Void> ended = workers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (ended == null) {
        return false;
      }
      ended.get();
      return true;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Nobody wants the answers any more: cancels again and again, for whoever is between two queries
   * of a task begins the next one, until all have come to their end.
   */
  private void breakOff(ExecutorService threads, Queue<?> open, RuntimeException why) {
    synchronized (open) {
      open.clear();
    }
    boolean interrupted = Thread.interrupted();
    long end = System.nanoTime() + CANCELLING.toNanos();
    boolean isOver = false;
    while (!isOver && System.nanoTime() < end) {
      cancelQueries(why);
      try {
        isOver = threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void cancelQueries(RuntimeException why) {
    synchronized (answering) {
      for (Handle handle : answering) {
        try {
          handle.getConnection().unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
          // then it goes on to the end of its query
          why.addSuppressed(e);
        }
      }
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "backfill-check");
    thread.setDaemon(true);
    return thread;
  }
}
