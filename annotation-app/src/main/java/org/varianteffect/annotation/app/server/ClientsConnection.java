package org.varianteffect.annotation.app.server;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.varianteffect.annotation.app.connection.RunningStatement;
import org.varianteffect.annotation.app.server.http.Client;
import org.varianteffect.annotation.app.server.http.ClientWatch;

/** A connection that works for a client: its statement is cancelled when the client is gone. */
final class ClientsConnection implements InvocationHandler {

  private final Client client;
  private final Connection connection;
  private final ClientWatch watch;
  private boolean givenBack;

  private ClientsConnection(Client client, Connection connection) {
    this.client = client;
    this.connection = connection;
    this.watch = client.watch(this::cancel);
  }

  static Connection of(Client client, Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            ClientsConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new ClientsConnection(client, connection));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("close")) {
      giveBack();
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void giveBack() {
    watch.close();
    endCancels();
  }

  /** What the connection does next is for somebody else: a cancel that is under way comes first. */
  private synchronized void endCancels() {
    givenBack = true;
  }

  private synchronized void cancel() {
    if (givenBack) {
      return;
    }
    client.noteThatItIsGone();
    RunningStatement.cancel(connection);
  }
}
