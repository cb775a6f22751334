package org.varianteffect.annotation.model.scoreset;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.varianteffect.annotation.model.row.PersistentRow;

/** The alignment of a score set's target to the reference, which mappings refer to. */
@Entity
@Immutable
@Table(name = "target_gene_mappings")
public class TargetGeneMapping extends PersistentRow {

  protected TargetGeneMapping() {}
}
