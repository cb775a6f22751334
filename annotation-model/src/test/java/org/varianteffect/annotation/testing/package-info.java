/** Real PostgreSQL databases for the tests of every module. */
package org.varianteffect.annotation.testing;
