/** How a backfill, its rollback and a verification refuse, stop and fail. */
package org.varianteffect.annotation.backfill.failure;
