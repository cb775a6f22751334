package org.varianteffect.annotation.serving.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * An answer that is written while it is read. What goes wrong before its first byte is a problem
 * document; what goes wrong later breaks it off, so that nobody takes a part for the whole.
 */
final class StreamedAnswer implements StreamingOutput {

  /** Reads and writes. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static final OutputStream NO_FURTHER =
      new OutputStream() {
        @Override
        public void write(int firstByte) throws IOException {
          throw new IOException("nobody reads on");
        }
      };

  /** For a HEAD that has been found to have an answer. */
  static final StreamedAnswer UNREAD = new StreamedAnswer(out -> {});

  private final Writing writing;

  StreamedAnswer(Writing writing) {
    this.writing = writing;
  }

  /** The same, when it has its turn. */
  StreamedAnswer inTurn(StreamTurns turns) {
    return turns.taking(writing);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    Begun begun = new Begun(out);
    try {
      writing.to(begun);
    } catch (UncheckedIOException e) {
      // Whoever asked has gone, or takes no more.
      throw e.getCause();
    } catch (RuntimeException e) {
      ProblemException problem = Failures.of(e);
      throw begun.hasBegun()
          ? problem
          : new WebApplicationException(problem, problem.problem().response());
    }
  }

  /**
   * Reads as far as the first byte, for a HEAD, whose answer nobody writes.
   *
   * @return the problem document that a GET would get; empty when it would get the answer
   */
  Optional<Problem> problem() {
    try {
      writing.to(NO_FURTHER);
      return Optional.empty();
    } catch (IOException | UncheckedIOException firstByte) {
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(Failures.of(e).problem());
    }
  }
}
