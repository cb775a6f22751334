package org.varianteffect.annotation.model.vrs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** GA4GH's digest: the first 24 bytes of SHA-512 in base64url, 32 characters without padding. */
public final class Sha512t24u {

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder();

  private Sha512t24u() {}

  /** The 32 characters: the first 24 bytes of SHA-512 in the URL-safe alphabet of Base64. */
  public static String digest(byte[] content) {
    return BASE64URL.encodeToString(Arrays.copyOf(sha512().digest(content), 24));
  }

  private static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-512", e);
    }
  }
}
