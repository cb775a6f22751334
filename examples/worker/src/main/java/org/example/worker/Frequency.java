package org.example.worker;

/**
 * What a release of gnomAD says of an allele.
 *
 * @param vrsDigest the allele's full GA4GH identifier
 * @param identifier gnomAD's, such as {@code 19-44908822-C-T}
 * @param release such as {@code v4.1}
 */
public record Frequency(String vrsDigest, String identifier, String release, int count, int of) {}
