package org.varianteffect.annotation.app.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadPendingException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A client's connection that can tell, while a request of its is being answered, that the client
 * has closed it. Jetty reads nothing then, and would see it only when it writes the answer. What
 * this reads instead, of a client that sends its next request already, Jetty gets when it reads on.
 */
final class ClientEndPoint extends SocketChannelEndPoint {

  private static final Runnable NOTHING = () -> {};

  private final Executor executor;

  /** What was read of a next request. */
  private final ByteBuffer ahead = BufferUtil.allocate(1);

  private final Callback readable = new Readable();

  /** Whether {@link #readable} waits in Jetty's place. */
  private boolean waits;

  /** Jetty, when it waits behind it. */
  private Callback jetty;

  /** Absent while nobody wants to know. */
  private Runnable whenGone;

  ClientEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Executor executor) {
    super(channel, selector, key, scheduler);
    this.executor = executor;
  }

  /** Runs this, on a thread that may block, once the client is gone. */
  synchronized void watch(Runnable gone) {
    whenGone = gone;
    waitForInput();
  }

  synchronized void unwatch() {
    whenGone = null;
  }

  private void waitForInput() {
    if (!waits && BufferUtil.isEmpty(ahead)) {
      waits = super.tryFillInterested(readable);
    }
  }

  @Override
  public synchronized int fill(ByteBuffer buffer) throws IOException {
    return BufferUtil.hasContent(ahead) ? BufferUtil.append(buffer, ahead) : super.fill(buffer);
  }

  @Override
  public void fillInterested(Callback callback) {
    if (!tryFillInterested(callback)) {
      throw new ReadPendingException();
    }
  }

  @Override
  public synchronized boolean tryFillInterested(Callback callback) {
    if (BufferUtil.hasContent(ahead)) {
      executor.execute(callback::succeeded);
      return true;
    }
    if (!waits) {
      return super.tryFillInterested(callback);
    }
    notIdle();
    boolean isFirst = jetty == null;
    jetty = isFirst ? callback : jetty;
    return isFirst;
  }

  @Override
  public synchronized boolean isFillInterested() {
    return waits ? jetty != null : super.isFillInterested();
  }

  /** Jetty reads on, or whoever watches learns that the client is gone. */
  private synchronized Runnable afterReadable() {
    Callback waiting = handOver();
    if (waiting != null) {
      return waiting::succeeded;
    }
    if (whenGone != null && isAtEnd()) {
      return tell();
    }
    if (whenGone != null) {
      waitForInput();
    }
    return NOTHING;
  }

  private synchronized Runnable afterFailure(Throwable cause) {
    Callback waiting = handOver();
    return waiting == null ? tell() : () -> waiting.failed(cause);
  }

  private Callback handOver() {
    waits = false;
    Callback waiting = jetty;
    jetty = null;
    return waiting;
  }

  private Runnable tell() {
    Runnable gone = whenGone == null ? NOTHING : whenGone;
    whenGone = null;
    return gone;
  }

  private boolean isAtEnd() {
    try {
      return super.fill(ahead) < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private final class Readable implements Callback {

    @Override
    public void succeeded() {
      afterReadable().run();
    }

    @Override
    public void failed(Throwable cause) {
      afterFailure(cause).run();
    }
  }
}
