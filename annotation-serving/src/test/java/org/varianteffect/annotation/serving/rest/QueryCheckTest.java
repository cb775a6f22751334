package org.varianteffect.annotation.serving.rest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryCheckTest {

  @Test
  void aParameterThatAServerHasNoValueForIsNotTakenForAbsent() {
    QueryCheck check = new QueryCheck(List.of(new DeclaredParameter("as_of", false)), Set.of());
    MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();
    query.put("as_of", Collections.singletonList(null));
    assertThatThrownBy(() -> check.filter(asking(query)))
        .isInstanceOf(ProblemException.class)
        .hasMessage("as_of has no value: give it one, or leave it out");
  }

  private static ContainerRequestContext asking(MultivaluedHashMap<String, String> query) {
    UriInfo address = answering(UriInfo.class, query);
    return answering(ContainerRequestContext.class, address);
  }

  private static <T> T answering(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
  }
}
