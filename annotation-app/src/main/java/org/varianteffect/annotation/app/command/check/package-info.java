/** Commands that check: is nothing lost, do identifiers fit, is nothing retired named? */
package org.varianteffect.annotation.app.command.check;
