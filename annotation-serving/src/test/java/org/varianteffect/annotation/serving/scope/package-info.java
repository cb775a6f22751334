/** Nothing of a score set outside the read scope is in, or changes, any answer of any reader. */
package org.varianteffect.annotation.serving.scope;
