/** What operators ask a server: is it alive, is it ready, how busy is it. */
package org.varianteffect.annotation.app.server.monitoring;
