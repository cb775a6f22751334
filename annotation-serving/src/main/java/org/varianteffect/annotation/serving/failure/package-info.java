/** Why a read has no answer: one type for each reason, with what it is about as fields. */
package org.varianteffect.annotation.serving.failure;
