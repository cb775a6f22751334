/** Commands that report on score sets: their annotations, their coverage, their pipelines. */
package org.varianteffect.annotation.app.command.report;
