package org.varianteffect.annotation.app.server.page;

import com.fasterxml.jackson.databind.JavaType;
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

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    JavaType javaType = JsonForm.mapper().constructType(type.getType());
    if (javaType.isTypeOrSubTypeOf(Json.class)) {
      return new JsonSchema().typesItem("object").description("A JSON document");
    }
    Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
    if (javaType.getRawClass().isRecord()) {
      requirePresent(javaType, context);
    }
    return schema;
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
