package org.example.rest;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.serving.rest.AnnotationResources;
import org.varianteffect.annotation.serving.rest.servlet.BrokenOffFilter;

/** Serves every reader of {@code annotation-serving}, of published score sets. */
public final class RestServer {

  private RestServer() {}

  /**
   * @param port 0 for any that is free
   */
  public static Server start(DataSource database, int port) throws Exception {
    ResourceConfig application = new ResourceConfig();
    AnnotationResources.over(database).components().forEach(application::register);
    application.property(
        CommonProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0); // streams begin at once
    ServletContextHandler context = new ServletContextHandler("/");
    context.addFilter(
        new FilterHolder(new BrokenOffFilter()), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(new ServletContainer(application)), "/*");
    Server server = new Server(port);
    server.setHandler(context);
    server.start();
    return server;
  }

  /** {@code DATABASE_URL} is a JDBC URL, with user and password if need be. */
  public static void main(String[] arguments) throws Exception {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(System.getenv("DATABASE_URL"));
    start(database, 8080).join();
  }
}
