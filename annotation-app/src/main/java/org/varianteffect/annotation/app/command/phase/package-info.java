/** Commands that move a database a phase on or back, and the one that says where it is. */
package org.varianteffect.annotation.app.command.phase;
