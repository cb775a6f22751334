/** From whatever went wrong to one line on standard error and an exit code. */
package org.varianteffect.annotation.app.command.failure;
