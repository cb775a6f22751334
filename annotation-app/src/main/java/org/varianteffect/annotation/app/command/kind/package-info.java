/** Kinds of commands: on a database, printing rows, printing a result, only naming others. */
package org.varianteffect.annotation.app.command.kind;
