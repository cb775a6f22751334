/** Commands to try it all on invented data: the demo, the generator, the bench. */
package org.varianteffect.annotation.app.command.trial;
