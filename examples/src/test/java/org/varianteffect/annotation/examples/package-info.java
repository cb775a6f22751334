/** Builds the examples as strangers would, and sees the guard pass and fail them. */
package org.varianteffect.annotation.examples;
