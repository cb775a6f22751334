package org.varianteffect.annotation.app.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Documents one after the other, read as they come: JSON Lines, where a broken line is one broken
 * document, or JSON documents (or arrays of them) over any number of lines, where what follows a
 * broken one cannot be read. A first line that is broken tells neither: the next one does.
 */
public final class VrsFile {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final String name;
  private final LineNumberReader reader;
  private final Visitor visitor;

  /** Takes each document's identity and where it was. */
  public interface Visitor {
    /** {@code place} is the file's name and the number of the line or document. */
    void identified(String place, Identification identification);
  }

  /** A file, or standard input, under the name that messages use. */
  public VrsFile(String name, Reader reader, Visitor visitor) {
    this.name = name;
    this.reader = new LineNumberReader(reader);
    this.visitor = visitor;
  }

  /**
   * What cannot be read as JSON, and where it was: the number of the document, counted from 1.
   *
   * @param reason what is wrong with it
   */
  private record Broken(int number, String reason) {
    Identification identification() {
      return Identification.unidentifiable("", "not JSON: " + reason);
    }
  }

  /** Reads it to its end. */
  public void visit() throws IOException {
    String line = "";
    while (line != null && line.isBlank()) {
      if (nextIsArray()) {
        visitDocuments(reader).ifPresent(this::tell);
        return;
      }
      line = reader.readLine();
    }
    if (line == null) {
      return;
    }
    if (isWhole(line)) {
      visitLines(line);
    } else {
      visitDocumentsOrLines(line);
    }
  }

  /** An array may be one line of any length, so that it must not be read as a line. */
  private boolean nextIsArray() throws IOException {
    reader.mark(1);
    int next = reader.read();
    reader.reset();
    return next == '[';
  }

  private static boolean isWhole(String line) {
    try {
      return !JSON.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(line).isArray();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private void visitLines(String first) throws IOException {
    for (String line = first; line != null; line = reader.readLine()) {
      if (!line.isBlank()) {
        visitLine(line);
      }
    }
  }

  private void visitLine(String line) throws IOException {
    String place = name + ":" + reader.getLineNumber();
    visitDocuments(new StringReader(line), document -> place)
        .ifPresent(broken -> visitor.identified(place, broken.identification()));
  }

  /** The first line is no document: it is the beginning of one, or several, or broken. */
  private void visitDocumentsOrLines(String first) throws IOException {
    int number = reader.getLineNumber();
    SingleLines text = new SingleLines(first, reader);
    Optional<Broken> found = visitDocuments(text);
    if (found.isEmpty()) {
      return;
    }
    Broken broken = found.get();
    Optional<String> next = nextOfLines(text, broken);
    if (next.isPresent()) {
      visitor.identified(name + ":" + number, broken.identification());
      visitLines(next.get());
    } else {
      tell(broken);
    }
  }

  /**
   * The line to go on with after a broken one, if these are JSON Lines. When nothing could have
   * come of the first line whatever follows, a line that begins as a document does tells; otherwise
   * only one that is a document.
   */
  private Optional<String> nextOfLines(SingleLines text, Broken broken) throws IOException {
    if (text.isFirst()) {
      return Optional.ofNullable(nextLine()).filter(line -> line.startsWith("{") || isWhole(line));
    }
    return broken.number() == 1 && isWhole(text.line())
        ? Optional.of(text.line())
        : Optional.empty();
  }

  private String nextLine() throws IOException {
    String line = reader.readLine();
    while (line != null && line.isBlank()) {
      line = reader.readLine();
    }
    return line;
  }

  private void tell(Broken broken) {
    visitor.identified(name + ":" + broken.number(), broken.identification());
  }

  private Optional<Broken> visitDocuments(Reader text) throws IOException {
    return visitDocuments(text, number -> name + ":" + number);
  }

  /** Returns the one at which it could not go on. */
  private Optional<Broken> visitDocuments(Reader text, IntFunction<String> place)
      throws IOException {
    int number = 1;
    try (MappingIterator<JsonNode> documents = JSON.readValues(text)) {
      for (; documents.hasNextValue(); number++) {
        visitor.identified(place.apply(number), Identification.of(documents.nextValue()));
      }
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of(new Broken(number, e.getOriginalMessage()));
    }
  }
}
