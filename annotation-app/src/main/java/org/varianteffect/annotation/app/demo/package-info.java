/** The whole story on a database of its own: there, proved, back again, proved again. */
package org.varianteffect.annotation.app.demo;
