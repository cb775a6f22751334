package org.varianteffect.annotation.serving.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreakOffTest {

  @Test
  void anAnswerThatTheVirtualMachineEndsIsNotTakenForWhole() {
    Map<String, Object> properties = new HashMap<>();
    StackOverflowError failure = new StackOverflowError("on purpose");
    assertThatThrownBy(() -> new BreakOff().aroundWriteTo(failing(failure, properties)))
        .isSameAs(failure);
    assertThat(properties).containsEntry(AnnotationResources.BROKEN_OFF, failure);
  }

  private static WriterInterceptorContext failing(Error failure, Map<String, Object> properties) {
    return (WriterInterceptorContext)
        Proxy.newProxyInstance(
            BreakOffTest.class.getClassLoader(),
            new Class<?>[] {WriterInterceptorContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "proceed" -> throw failure;
                  case "setProperty" -> properties.put((String) arguments[0], arguments[1]);
                  default -> properties.get(arguments[0]);
                });
  }
}
