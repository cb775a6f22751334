package org.varianteffect.annotation.app.server.http;

import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.varianteffect.annotation.serving.rest.AnnotationResources;

/** Whoever waits for the answer to a request. */
public final class Client {

  private static final ThreadLocal<Client> OF_THIS_THREAD = new ThreadLocal<>();

  private final Request request;
  private final ClientEndPoint connection;

  private Client(Request request, ClientEndPoint connection) {
    this.request = request;
    this.connection = connection;
  }

  /** From now on, this thread answers a request. */
  static void begin(Request request) {
    if (request.getConnectionMetaData().getConnection().getEndPoint()
        instanceof ClientEndPoint connection) {
      OF_THIS_THREAD.set(new Client(request, connection));
    }
  }

  /** This thread answers no request any more. */
  static void end() {
    OF_THIS_THREAD.remove();
  }

  /** That of the request that this thread answers; empty when it answers none. */
  public static Optional<Client> ofThisThread() {
    return Optional.ofNullable(OF_THIS_THREAD.get());
  }

  /**
   * Looks, until that is closed, whether the client is still there.
   *
   * @param leave ends what is done for a client that is gone; may block. It is run again and again,
   *     for what it is to end may not have begun yet.
   */
  public ClientWatch watch(Runnable leave) {
    return ClientWatch.begin(connection, leave, request.getComponents());
  }

  /** Notes that what now fails is no fault. Only while the request is being answered. */
  public void noteThatItIsGone() {
    request.setAttribute(AnnotationResources.CLIENT_GONE, true);
  }
}
