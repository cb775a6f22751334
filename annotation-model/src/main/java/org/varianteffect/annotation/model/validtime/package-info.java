/**
 * Valid time: the windows in which facts hold, how they are read, and the one way to write them.
 */
package org.varianteffect.annotation.model.validtime;
