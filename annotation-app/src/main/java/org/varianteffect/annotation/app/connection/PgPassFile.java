package org.varianteffect.annotation.app.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The password file of PostgreSQL's own tools: lines of {@code host:port:database:user:password},
 * where {@code *} stands for any value and a backslash takes the meaning from a colon or a
 * backslash. The first line that matches counts.
 */
final class PgPassFile {
  private static final int FIELDS = 5;
  private static final Set<PosixFilePermission> FOR_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path path;

  PgPassFile(Path path) {
    this.path = path;
  }

  boolean exists() {
    return Files.isRegularFile(path);
  }

  /**
   * Whether others may read it; PostgreSQL's own tools ignore such a file, and so does this one.
   */
  boolean isOpenToOthers() throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    return Files.getPosixFilePermissions(path).stream().anyMatch(FOR_OTHERS::contains);
  }

  Optional<String> password(String host, int port, String database, String user)
      throws IOException {
    List<String> wanted = List.of(host, Integer.toString(port), database, user);
    return Files.readAllLines(path).stream()
        .filter(line -> !line.startsWith("#"))
        .map(PgPassFile::fields)
        .filter(fields -> fields.size() == FIELDS && matches(fields, wanted))
        .map(fields -> fields.get(FIELDS - 1))
        .findFirst();
  }

  private static boolean matches(List<String> fields, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Splits at unescaped colons; the password is what is left, colons included. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (c == ':' && fields.size() < FIELDS - 1) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
