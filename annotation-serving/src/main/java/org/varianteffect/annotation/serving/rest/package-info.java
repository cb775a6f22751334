/** The readers as Jakarta REST resources, for a server to mount. */
package org.varianteffect.annotation.serving.rest;
