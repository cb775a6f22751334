/** The command line: one thin class per command, and what they have in common. */
package org.varianteffect.annotation.app.command;
