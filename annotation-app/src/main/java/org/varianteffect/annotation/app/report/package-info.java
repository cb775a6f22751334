/** Results of the modules below, as lines for people and documents for programs. */
package org.varianteffect.annotation.app.report;
