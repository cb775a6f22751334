package org.varianteffect.annotation.serving.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.varianteffect.annotation.model.hgvs.Substitution;
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.allele.AlleleDetail;
import org.varianteffect.annotation.serving.allele.AlleleHistory;
import org.varianteffect.annotation.serving.allele.AlleleIdentity;
import org.varianteffect.annotation.serving.allele.Held;
import org.varianteffect.annotation.serving.allele.Relation;
import org.varianteffect.annotation.serving.annotation.Clinvar;
import org.varianteffect.annotation.serving.annotation.Gnomad;
import org.varianteffect.annotation.serving.annotation.LinkedControl;
import org.varianteffect.annotation.serving.annotation.LinkedGnomad;
import org.varianteffect.annotation.serving.clingen.ClassMeasurement;
import org.varianteffect.annotation.serving.clingen.Measurement;
import org.varianteffect.annotation.serving.clingen.Relationship;
import org.varianteffect.annotation.serving.scoreset.ParsedHgvs;
import org.varianteffect.annotation.serving.scoreset.ScoreSetControl;
import org.varianteffect.annotation.serving.scoreset.ScoreSetGnomad;
import org.varianteffect.annotation.serving.variant.VariantAllele;

/** How answers are written: camelCase, ISO 8601, absent values left out. */
public final class JsonForm {

  private static final JsonInclude.Value ABSENT_LEFT_OUT =
      JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT);

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(ABSENT_LEFT_OUT)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .addMixIn(Json.class, AsItIs.class)
          .addMixIn(Relation.class, Spelled.class)
          .addMixIn(Relationship.class, Spelled.class)
          .addMixIn(AlleleDetail.class, Identified.class)
          .addMixIn(AlleleHistory.class, Identified.class)
          .addMixIn(VariantAllele.class, Identified.class)
          .addMixIn(Held.class, Flat.class)
          .addMixIn(LinkedControl.class, Flat.class)
          .addMixIn(LinkedGnomad.class, Flat.class)
          .addMixIn(ClassMeasurement.class, Flat.class)
          .addMixIn(ScoreSetControl.class, Flat.class)
          .addMixIn(ScoreSetGnomad.class, Flat.class)
          .addMixIn(ParsedHgvs.class, Parsed.class)
          .build();

  private JsonForm() {}

  /** A mapper of this form, for whoever describes or reads answers. */
  public static JsonMapper mapper() {
    return MAPPER.rebuild().build();
  }

  static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " cannot be written as JSON", e);
    }
  }

  /** A document of the database keeps its numbers as they are spelled. */
  private interface AsItIs {
    @JsonValue
    @JsonRawValue
    String text();
  }

  private interface Spelled {
    @JsonValue
    String spelling();
  }

  /** What belongs to a thing itself stands beside what belongs to its place in an answer. */
  private interface Identified {
    @JsonUnwrapped
    AlleleIdentity identity();
  }

  /** The same of what else stands in several places. */
  private interface Flat {
    @JsonUnwrapped
    Clinvar control();

    @JsonUnwrapped
    Gnomad gnomad();

    @JsonUnwrapped
    Measurement measurement();

    @JsonUnwrapped
    Object fact();
  }

  private interface Parsed {
    @JsonProperty("parsed")
    Optional<Substitution> substitution();
  }
}
