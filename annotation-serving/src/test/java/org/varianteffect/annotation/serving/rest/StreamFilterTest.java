package org.varianteffect.annotation.serving.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StreamFilterTest {

  private final StreamFilter filter = new StreamFilter(new StreamTurns(1, StreamTurns.PATIENCE));

  @Test
  void aServerThatWritesABodyForAHeadReadsNoFurtherThanTheFirstByte() throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicReference<Object> entity = new AtomicReference<>(streaming(read, 1_000));
    filter.filter(asking("HEAD"), answering(entity));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ((StreamingOutput) entity.get()).write(body);
    assertThat(read).hasValue(1);
    assertThat(body.size()).isZero();
  }

  @Test
  void aGetHasAllOfAStream() throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicReference<Object> entity = new AtomicReference<>(streaming(read, 1_000));
    filter.filter(asking("GET"), answering(entity));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ((StreamingOutput) entity.get()).write(body);
    assertThat(read).hasValue(1_000);
    assertThat(body.size()).isEqualTo(1_000);
  }

  private static StreamedAnswer streaming(AtomicInteger read, int rows) {
    return new StreamedAnswer(
        out -> {
          for (int row = 0; row < rows; row++) {
            read.incrementAndGet();
            out.write('x');
          }
        });
  }

  private static ContainerRequestContext asking(String method) {
    return proxy(ContainerRequestContext.class, Map.of("getMethod", method), null);
  }

  private static ContainerResponseContext answering(AtomicReference<Object> entity) {
    return proxy(
        ContainerResponseContext.class,
        Map.of("getHeaders", new MultivaluedHashMap<>(), "hasEntity", true),
        entity);
  }

  private static <T> T proxy(
      Class<T> type, Map<String, Object> answers, AtomicReference<Object> entity) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getEntity" -> entity.get();
                  case "setEntity" -> {
                    entity.set(arguments[0]);
                    yield null;
                  }
                  default -> answers.get(method.getName());
                }));
  }
}
