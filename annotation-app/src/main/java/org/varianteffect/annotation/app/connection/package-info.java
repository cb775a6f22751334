/** From options, variables and files to a checked connection; passwords stay in here. */
package org.varianteffect.annotation.app.connection;
