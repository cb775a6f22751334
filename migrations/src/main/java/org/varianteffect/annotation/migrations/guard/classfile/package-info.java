/** What compiled classes hold, and where it refers to something retired. */
package org.varianteffect.annotation.migrations.guard.classfile;
