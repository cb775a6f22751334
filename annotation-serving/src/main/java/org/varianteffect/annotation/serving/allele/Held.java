package org.varianteffect.annotation.serving.allele;

import java.time.Instant;
import java.util.Optional;

/**
 * What was said, and from when to when.
 *
 * @param validFrom the first instant at which it held
 * @param validTo the first at which it did not any more; absent while it holds. Equal to {@code
 *     validFrom} when it never held
 */
public record Held<T>(T fact, Instant validFrom, Optional<Instant> validTo) {}
