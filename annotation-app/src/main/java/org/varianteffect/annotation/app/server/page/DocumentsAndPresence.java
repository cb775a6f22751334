package org.varianteffect.annotation.app.server.page;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Optional;
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.rest.JsonForm;

/**
 * What the types of answers say beyond their names: a document can hold anything, and what is not
 * optional is always there.
 */
final class DocumentsAndPresence implements ModelConverter {

  private static final JsonMapper FORM = JsonForm.mapper();

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    JavaType javaType = FORM.constructType(type.getType());
    if (javaType.isTypeOrSubTypeOf(Json.class)) {
      return new JsonSchema().description("A JSON value, as it is stored");
    }
    if (javaType.isEnumType()) {
      return choice(javaType);
    }
    Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
    if (javaType.getRawClass().isRecord()) {
      requirePresent(javaType, context);
    }
    return schema;
  }

  /** As answers spell them. */
  private static Schema<?> choice(JavaType type) {
    Schema<Object> choice = new JsonSchema();
    choice.typesItem("string");
    for (Object constant : type.getRawClass().getEnumConstants()) {
      choice.addEnumItemObject(FORM.convertValue(constant, String.class));
    }
    return choice;
  }

  private static void requirePresent(JavaType type, ModelConverterContext context) {
    Schema<?> model = context.getDefinedModels().get(type.getRawClass().getSimpleName());
    if (model == null || model.getProperties() == null) {
      return;
    }
    for (RecordComponent part : type.getRawClass().getRecordComponents()) {
      boolean known = model.getProperties().containsKey(part.getName());
      if (known && part.getType() != Optional.class && !isRequired(model, part.getName())) {
        model.addRequiredItem(part.getName());
      }
    }
  }

  private static boolean isRequired(Schema<?> model, String property) {
    return model.getRequired() != null && model.getRequired().contains(property);
  }
}
