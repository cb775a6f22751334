/** Options that more than one command has, and what reads their values. */
package org.varianteffect.annotation.app.command.options;
