/** What lies outside a command: streams, variables, the terminal, the clock, Ctrl-C. */
package org.varianteffect.annotation.app.environment;
