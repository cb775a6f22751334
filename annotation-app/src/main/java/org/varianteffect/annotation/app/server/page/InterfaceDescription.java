package org.varianteffect.annotation.app.server.page;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Set;
import org.varianteffect.annotation.serving.rest.JsonForm;

/** Reads the resources, and describes what they answer. */
public final class InterfaceDescription {

  private static final String OPENAPI = "3.1.0";

  private static final String TEXT =
      """
      What is known of measured variants and of the alleles that they map to: now, and at any past instant (`as_of`).

      * Answers are JSON in camelCase; what is absent is left out. `X-As-Of` says which instant an answer speaks of.
      * Errors are problem documents (RFC 9457, `application/problem+json`); `type` says what is wrong, `detail` what to do.
      * A variant's URN contains `#`: write it `%23` in a path.
      * [/health/ready](health/ready), [/metrics](metrics) and [/openapi.json](openapi.json) are for programs.
      """;

  private static final List<Tag> TAGS =
      List.of(
          new Tag().name("Alleles").description("One change, whoever measured it"),
          new Tag().name("Variants").description("What one assay measured"),
          new Tag().name("Score sets").description("All variants of one data set"));

  private InterfaceDescription() {}

  /** OpenAPI 3.1 of these resources. */
  public static OpenAPI of(Set<Class<?>> resources, Examples examples) {
    boolean openApi31 = true;
    ModelConverters converters = ModelConverters.getInstance(openApi31);
    converters.addConverter(new ModelResolver(JsonForm.mapper()).openapi31(openApi31));
    converters.addConverter(new DocumentsAndPresence());
    SwaggerConfiguration frame =
        new SwaggerConfiguration()
            .openAPI31(openApi31)
            .openAPI(
                new OpenAPI()
                    .openapi(OPENAPI)
                    .tags(TAGS)
                    .info(new Info().title("Variant annotations").version("v1").description(TEXT)));
    OpenAPI described = new Reader(frame).read(resources);
    Answers.describe(described, converters);
    examples.addTo(described);
    return described;
  }
}
