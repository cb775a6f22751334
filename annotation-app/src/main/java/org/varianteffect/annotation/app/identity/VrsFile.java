package org.varianteffect.annotation.app.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Documents one after the other, read as they come: JSON Lines, where a broken line is one broken
 * document, or JSON documents (or arrays of them) over any number of lines, where what follows a
 * broken one cannot be read.
 */
public final class VrsFile {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final String name;
  private final BufferedReader reader;
  private final Visitor visitor;
  private int lines;

  /** Takes each document's identity and where it was. */
  public interface Visitor {
    /** {@code place} is the file's name and the number of the line or document. */
    void identified(String place, Identification identification);
  }

  /** A file, or standard input, under the name that messages use. */
  public VrsFile(String name, Reader reader, Visitor visitor) {
    this.name = name;
    this.reader = new BufferedReader(reader);
    this.visitor = visitor;
  }

  /** Reads it to its end. */
  public void visit() throws IOException {
    String first = firstLine();
    if (first == null) {
      return;
    }
    if (isDocument(first)) {
      visitLines(first);
    } else {
      visitDocuments(new JoinedReader(first, reader));
    }
  }

  private String firstLine() throws IOException {
    String line = nextLine();
    while (line != null && line.isBlank()) {
      line = nextLine();
    }
    return line;
  }

  private String nextLine() throws IOException {
    lines++;
    return reader.readLine();
  }

  private static boolean isDocument(String line) {
    try {
      return JSON.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private void visitLines(String first) throws IOException {
    for (String line = first; line != null; line = nextLine()) {
      if (!line.isBlank()) {
        visitor.identified(name + ":" + lines, ofLine(line));
      }
    }
  }

  private static Identification ofLine(String line) {
    try {
      return Identification.of(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      return Identification.unidentifiable("", "not JSON: " + e.getOriginalMessage());
    }
  }

  private void visitDocuments(Reader text) throws IOException {
    int number = 0;
    try (MappingIterator<JsonNode> documents = JSON.readValues(text)) {
      while (documents.hasNextValue()) {
        number++;
        visitor.identified(name + ":" + number, Identification.of(documents.nextValue()));
      }
    } catch (JsonProcessingException e) {
      visitor.identified(
          name + ":" + (number + 1),
          Identification.unidentifiable("", "not JSON: " + e.getOriginalMessage()));
    }
  }
}
