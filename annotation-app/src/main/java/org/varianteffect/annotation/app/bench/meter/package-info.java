/** What a piece of work takes and costs: time, processors, write-ahead log, heap; and on what. */
package org.varianteffect.annotation.app.bench.meter;
