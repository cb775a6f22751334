/** Where a database is on its way, and what is going on in it. */
package org.varianteffect.annotation.app.status;
