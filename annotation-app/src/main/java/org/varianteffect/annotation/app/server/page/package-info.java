/** The interface described: OpenAPI for programs, a page for people. */
package org.varianteffect.annotation.app.server.page;
