/** What operators ask: which pipelines ran, how far annotations have come; one query a report. */
package org.varianteffect.annotation.serving.report;
