/** The command line: puts the commands together, and runs one. */
package org.varianteffect.annotation.app.command;
