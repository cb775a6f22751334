/** HTTP as the server speaks it: where it listens, what it refuses, how it ends. */
package org.varianteffect.annotation.app.server.http;
