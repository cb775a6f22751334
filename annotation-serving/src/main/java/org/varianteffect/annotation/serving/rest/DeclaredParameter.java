package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parameter of a query that a reader declares, and so the description of the interface lists.
 *
 * @param isList whether it may be given more than once
 */
record DeclaredParameter(String name, boolean isList) {

  /** Those of a reader, in the order of their declaration. */
  static List<DeclaredParameter> of(Method reader) {
    return Arrays.stream(reader.getParameters()).flatMap(DeclaredParameter::of).toList();
  }

  private static Stream<DeclaredParameter> of(Parameter parameter) {
    return parameter.isAnnotationPresent(BeanParam.class)
        ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(DeclaredParameter::of)
        : of(parameter, parameter.getType());
  }

  private static Stream<DeclaredParameter> of(Field field) {
    return of(field, field.getType());
  }

  private static Stream<DeclaredParameter> of(AnnotatedElement declaration, Class<?> type) {
    return Stream.ofNullable(declaration.getAnnotation(QueryParam.class))
        .map(
            query -> new DeclaredParameter(query.value(), Collection.class.isAssignableFrom(type)));
  }
}
