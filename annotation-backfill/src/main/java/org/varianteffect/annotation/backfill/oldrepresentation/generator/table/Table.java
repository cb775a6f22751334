package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import java.util.function.Consumer;

/** One table to fill: its columns, and what writes its rows. */
public record Table(String name, String columns, Consumer<CopyRow> rows) {}
