package org.varianteffect.annotation.app.server.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets whatever answers a request know for whom. */
final class ClientOfThread extends Handler.Wrapper {

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Client.begin(request);
    try {
      return super.handle(request, response, callback);
    } finally {
      Client.end();
    }
  }
}
