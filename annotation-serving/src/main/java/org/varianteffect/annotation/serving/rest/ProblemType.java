package org.varianteffect.annotation.serving.rest;

import java.util.Locale;

/**
 * What can be wrong with a request, or with us: the one table of public problems. Names and
 * statuses are public: programs rely on them.
 */
public enum ProblemType {
  /** A URN that is not of MaveDB's form. */
  MALFORMED_URN(400, "The URN is malformed"),
  /** Neither a digest nor a ClinGen id. */
  MALFORMED_ALLELE_ID(400, "The allele's id is malformed"),
  /** Not a ClinGen id, or a pair that is none. */
  MALFORMED_CLINGEN_ALLELE_ID(400, "The ClinGen allele id is malformed"),
  /** Not an instant of ISO 8601. */
  MALFORMED_INSTANT(400, "The instant is malformed"),
  /** What will hold is not known. */
  INSTANT_IN_THE_FUTURE(400, "The instant lies in the future"),
  /** Before there was anything to read. */
  INSTANT_TOO_EARLY(400, "The instant lies too far in the past"),
  /** Not the version of a source. */
  MALFORMED_VERSION(400, "The version is malformed"),
  /** Not the name of a source. */
  MALFORMED_SOURCE(400, "The source's name is malformed"),
  /** Not one of the groups of columns. */
  UNKNOWN_NAMESPACE(400, "There is no such namespace"),
  /** Not a whole number. */
  MALFORMED_NUMBER(400, "The number is malformed"),
  /** A number below or above what can be asked for. */
  NUMBER_OUT_OF_RANGE(400, "The number is out of range"),
  /** Neither true nor false. */
  MALFORMED_FLAG(400, "The flag is malformed"),
  /** Not one of the parameters that the reader takes. */
  UNKNOWN_PARAMETER(400, "There is no such parameter"),
  /** Which of its values is meant is not known. */
  REPEATED_PARAMETER(400, "The parameter is given more than once"),
  /** More than one request may ask for. */
  TOO_MANY_IDS(400, "Too many ids are asked for at once"),
  /** An answer that would hold more than answers do. */
  ANSWER_TOO_LARGE(400, "The answer is too large"),
  /** Not JSON, or not that of this request. */
  MALFORMED_BODY(400, "The body is malformed"),
  /** What no server can make sense of. */
  BAD_REQUEST(400, "The request is malformed"),
  /** No such score set, or none that the caller may see. */
  UNKNOWN_SCORE_SET(404, "There is no such score set"),
  /** No such variant, or none that the caller may see. */
  UNKNOWN_VARIANT(404, "There is no such variant"),
  /** No such allele, or none that the caller may see. */
  UNKNOWN_ALLELE(404, "There is no such allele"),
  /** What was asked about is there, but has nothing of the kind asked for. */
  NOTHING_MATCHES(404, "Nothing matches"),
  /** Not one of the paths of the interface. */
  UNKNOWN_PATH(404, "There is no such path"),
  /** The path is there, but not for this method. */
  METHOD_NOT_ALLOWED(405, "The path has no such method"),
  /** None of the forms that the answer comes in is accepted. */
  NOT_ACCEPTABLE(406, "The answer does not come in that form"),
  /** The body is longer than any that is needed. */
  BODY_TOO_LARGE(413, "The body is too large"),
  /** The path is longer than any that is needed. */
  URI_TOO_LONG(414, "The address is too long"),
  /** The body's media type is not that of this request. */
  UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
  /** The header fields are longer than any that are needed. */
  HEADERS_TOO_LARGE(431, "The header fields are too large"),
  /** A fault of ours. */
  INTERNAL(500, "The server failed"),
  /** The database lacks what is read. */
  NOT_SERVING(503, "The database does not serve the new representation"),
  /** The database took longer than it may. */
  TIMEOUT(503, "The database took too long"),
  /** Every connection is at work. */
  BUSY(503, "The server is busy"),
  /** There is no connection to the database. */
  DATABASE_UNAVAILABLE(503, "The database cannot be reached");

  private static final String PREFIX = "tag:varianteffect.org,2026:annotation-problem:";

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** The same for every problem of this type. */
  public String title() {
    return title;
  }

  /** The last part of {@link #uri()}, e.g. {@code malformed-urn}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What identifies the type in a problem document; it is a name, not an address. */
  public String uri() {
    return PREFIX + slug();
  }
}
