/** The command that serves the readers over HTTP, and how it is told to. */
package org.varianteffect.annotation.app.command.serving;
