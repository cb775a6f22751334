/**
 * The tables around: score sets, their measured variants, and the jobs that worked on them. Read
 * only.
 */
package org.varianteffect.annotation.model.scoreset;
