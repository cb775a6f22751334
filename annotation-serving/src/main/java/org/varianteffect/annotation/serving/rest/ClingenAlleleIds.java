package org.varianteffect.annotation.serving.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * The body of a lookup.
 *
 * @param clingenAlleleIds ids like CA123 or PA123, or cis-phased pairs of one kind like CA123,CA456
 */
@Schema(example = "{\"clingenAlleleIds\": [\"CA123\", \"PA456\"]}")
record ClingenAlleleIds(List<String> clingenAlleleIds) {

  /**
   * What is not text is no id: numbers are not turned into one. A member that is not known is
   * refused, as a parameter is: who puts {@code as_of} here would get live rows.
   */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .withCoercionConfig(LogicalType.Textual, ClingenAlleleIds::refuseOtherScalars)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String FORM =
      "send a JSON object like {\"clingenAlleleIds\": [\"CA123\", \"PA456\"]}";

  /** Reads a body, however long it may be, as far as it can be right. */
  static ClingenAlleleIds read(InputStream body) {
    try {
      ClingenAlleleIds ids = parsed(new LimitedBody(body));
      if (ids == null || ids.clingenAlleleIds() == null) {
        throw malformed("it has no clingenAlleleIds");
      }
      return ids;
    } catch (IOException e) {
      throw malformed("it breaks off");
    }
  }

  /**
   * Goes to the end of what is malformed: whether that is too large does not depend on its form.
   */
  private static ClingenAlleleIds parsed(LimitedBody body) throws IOException {
    try {
      return STRICT.readValue(body, ClingenAlleleIds.class);
    } catch (UnrecognizedPropertyException e) {
      body.transferTo(OutputStream.nullOutputStream());
      throw malformed("it has %s".formatted(Shown.of(e.getPropertyName())));
    } catch (JacksonException e) {
      body.transferTo(OutputStream.nullOutputStream());
      throw malformed("it is not JSON of the right form");
    }
  }

  private static void refuseOtherScalars(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  private static ProblemException malformed(String why) {
    return ProblemException.of(
        ProblemType.MALFORMED_BODY, "the body cannot be read, for %s: %s".formatted(why, FORM));
  }
}
