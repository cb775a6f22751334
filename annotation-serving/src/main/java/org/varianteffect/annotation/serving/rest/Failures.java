package org.varianteffect.annotation.serving.rest;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.varianteffect.annotation.serving.failure.AnswerTooLarge;
import org.varianteffect.annotation.serving.failure.DatabaseRefused;
import org.varianteffect.annotation.serving.failure.InTransaction;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.NotServing;
import org.varianteffect.annotation.serving.failure.NothingMatches;
import org.varianteffect.annotation.serving.failure.ReadFailure;
import org.varianteffect.annotation.serving.failure.ReadTimedOut;
import org.varianteffect.annotation.serving.failure.TooManyIds;
import org.varianteffect.annotation.serving.failure.TooManyNamespaces;
import org.varianteffect.annotation.serving.failure.UnknownAllele;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.failure.UnknownVariant;

/** What failures of the readers mean to whoever asked. Details of the database stay inside. */
final class Failures {

  private static final Map<Class<? extends ReadFailure>, ProblemType> TYPES =
      Map.of(
          UnknownScoreSet.class, ProblemType.UNKNOWN_SCORE_SET,
          UnknownVariant.class, ProblemType.UNKNOWN_VARIANT,
          UnknownAllele.class, ProblemType.UNKNOWN_ALLELE,
          NothingMatches.class, ProblemType.NOTHING_MATCHES,
          TooManyIds.class, ProblemType.TOO_MANY_IDS,
          AnswerTooLarge.class, ProblemType.ANSWER_TOO_LARGE,
          NotServing.class, ProblemType.NOT_SERVING,
          ReadTimedOut.class, ProblemType.TIMEOUT);

  private static final Map<String, ProblemType> PARAMETERS =
      Map.of(
          "urn", ProblemType.MALFORMED_URN,
          "id", ProblemType.MALFORMED_ALLELE_ID,
          "clingenAlleleId", ProblemType.MALFORMED_CLINGEN_ALLELE_ID,
          "clingenAlleleIds", ProblemType.MALFORMED_CLINGEN_ALLELE_ID,
          "namespaces", ProblemType.UNKNOWN_NAMESPACE,
          "start", ProblemType.NUMBER_OUT_OF_RANGE,
          "limit", ProblemType.NUMBER_OUT_OF_RANGE);

  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  /** What lasts until somebody mends it, and meets every request until then. */
  private static final Set<ProblemType> OUTAGES =
      Set.of(ProblemType.NOT_SERVING, ProblemType.DATABASE_UNAVAILABLE);

  private static final OutageLog OUTAGE_LOG = new OutageLog(LOG, Clock.systemUTC());

  private Failures() {}

  /** The problem; what is no fault of the request is logged, for its cause is not told. */
  static ProblemException of(RuntimeException e) {
    if (e instanceof ProblemException problem) {
      return problem;
    }
    ProblemException problem = e instanceof ReadFailure read ? ofReader(read) : ofCause(e);
    if (problem.type() == ProblemType.INTERNAL) {
      LOG.log(System.Logger.Level.ERROR, "a read failed", e);
    }
    if (OUTAGES.contains(problem.type())) {
      OUTAGE_LOG.add(problem.type(), e);
    }
    return problem;
  }

  private static ProblemException ofReader(ReadFailure e) {
    if (e instanceof DatabaseRefused || e instanceof InTransaction) {
      return ofCause(e);
    }
    if (e instanceof TooManyNamespaces) {
      return ProblemException.in("namespaces", ProblemType.BAD_REQUEST, e.getMessage());
    }
    if (e instanceof InvalidParameter invalid) {
      ProblemType type = PARAMETERS.getOrDefault(invalid.parameter(), ProblemType.BAD_REQUEST);
      return ProblemException.in(inRequests(invalid.parameter()), type, e.getMessage());
    }
    return ProblemException.because(
        e, TYPES.getOrDefault(e.getClass(), ProblemType.INTERNAL), e.getMessage());
  }

  /** What requests call a parameter of a reader. */
  private static String inRequests(String parameter) {
    return parameter.equals("clingenAlleleId") ? "id" : parameter;
  }

  private static ProblemException ofCause(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return ofDatabase(sql, e);
      }
    }
    return ProblemException.because(
        e, ProblemType.INTERNAL, "this is a fault of the server: report when it happened");
  }

  private static ProblemException ofDatabase(SQLException sql, RuntimeException e) {
    return DatabaseFailure.of(sql).because(e);
  }
}
