package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** Entity tags. Weak ones: a server that compresses sends other bytes for the same answer. */
final class Tags {

  private static final int BYTES = 16;

  /** A weak tag and a strong one name the same answer to whoever only wants to know of a change. */
  private static final Pattern NAMED = Pattern.compile("(?:W/)?\"([^\"]*)\"");

  private Tags() {}

  static EntityTag of(byte[] content) {
    byte[] digest = Arrays.copyOf(sha256().digest(content), BYTES);
    boolean weak = true;
    return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest), weak);
  }

  /** Whether a client has this answer. What is no tag names none, and costs the client nothing. */
  static boolean isNamed(EntityTag tag, String ifNoneMatch) {
    return ifNoneMatch != null
        && (ifNoneMatch.strip().equals("*")
            || NAMED
                .matcher(ifNoneMatch)
                .results()
                .anyMatch(named -> named.group(1).equals(tag.getValue())));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
