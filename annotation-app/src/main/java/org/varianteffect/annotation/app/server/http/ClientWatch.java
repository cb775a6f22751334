package org.varianteffect.annotation.app.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Components;
import org.eclipse.jetty.util.thread.Scheduler;

/** Looks whether a client is still there. */
public final class ClientWatch implements AutoCloseable {

  /** Most answers are sent before it has passed, and cost a note in the scheduler, no more. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final ClientEndPoint connection;
  private final Runnable leave;
  private final Components threads;
  private Scheduler.Task next;
  private boolean closed;

  private ClientWatch(ClientEndPoint connection, Runnable leave, Components threads) {
    this.connection = connection;
    this.leave = leave;
    this.threads = threads;
  }

  static ClientWatch begin(ClientEndPoint connection, Runnable leave, Components threads) {
    ClientWatch watch = new ClientWatch(connection, leave, threads);
    watch.schedule(watch::look);
    return watch;
  }

  private synchronized void look() {
    if (!closed) {
      connection.watch(this::leave);
    }
  }

  private void leave() {
    leave.run();
    schedule(() -> threads.getExecutor().execute(this::leave));
  }

  private synchronized void schedule(Runnable task) {
    if (!closed) {
      next = threads.getScheduler().schedule(task, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Whether the client is there is of no interest any more. */
  @Override
  public synchronized void close() {
    closed = true;
    next.cancel();
    connection.unwatch();
  }
}
