/** What holds the modules to the structure that they were given. */
package org.varianteffect.annotation.app.architecture;
