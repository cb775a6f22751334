package org.varianteffect.annotation.model.mapping;

import org.varianteffect.annotation.model.row.SpelledEnumConverter;

/** Levels in the database's spelling. */
final class SequenceLevelConverter extends SpelledEnumConverter<SequenceLevel> {

  SequenceLevelConverter() {
    super(SequenceLevel.class);
  }
}
