package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.util.List;

/** What a backfill has to leave behind. */
public record Outcome(NewRows rows, List<AnomalyRow> anomalies, int translationsUnused) {}
