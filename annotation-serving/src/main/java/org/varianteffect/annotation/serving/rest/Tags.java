package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Entity tags. Weak ones: a server that compresses sends other bytes for the same answer. */
final class Tags {

  private static final int BYTES = 16;

  private Tags() {}

  static EntityTag of(byte[] content) {
    byte[] digest = Arrays.copyOf(sha256().digest(content), BYTES);
    boolean weak = true;
    return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest), weak);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
