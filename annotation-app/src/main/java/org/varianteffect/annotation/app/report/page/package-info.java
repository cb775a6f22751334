/** The result of a verification as one page that an operator attaches to a change request. */
package org.varianteffect.annotation.app.report.page;
