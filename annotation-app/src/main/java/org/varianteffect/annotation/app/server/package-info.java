/** The server: the resources of the library on a pool of connections, and what operators need. */
package org.varianteffect.annotation.app.server;
