/** What a servlet container that the resources are mounted in has to do about them. */
package org.varianteffect.annotation.serving.rest.servlet;
