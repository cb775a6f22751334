package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.core.SecurityContext;
import org.varianteffect.annotation.serving.ReadScope;

/** Says what a caller may see; the mounting server knows its callers. */
@FunctionalInterface
public interface ReadScopes {

  /** The scope of a caller. Asked once for each request, before anything is read. */
  ReadScope of(SecurityContext caller);
}
