package org.varianteffect.annotation.migrations.guard;

import java.util.Comparator;

/**
 * A place in scanned code or resources.
 *
 * @param root the folder or archive that was scanned; archives within archives are joined by {@code
 *     !/}
 * @param subject the class name, or the file's path below the root
 * @param member field or method of the class, empty for a file or for the class as such
 * @param file name of the source file, or the subject itself for a resource
 * @param line line number from 1; 0 where nothing tells it
 */
public record Place(String root, String subject, String member, String file, int line)
    implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::root)
          .thenComparing(Place::subject)
          .thenComparingInt(Place::line)
          .thenComparing(Place::member);

  static Place ofResource(String root, String path, int line) {
    return new Place(root, path, "", path, line);
  }

  static Place ofClass(String root, String className, String member, String source, int line) {
    return new Place(root, className, member, source, line);
  }

  Place atLine(int found) {
    return new Place(root, subject, member, file, found);
  }

  boolean isResource() {
    return subject.equals(file);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@code org.example.Reader.find(Reader.java:12)}, which development environments link, or {@code
   * db/report.sql:7}; within an archive its path comes first.
   */
  @Override
  public String toString() {
    String at = line > 0 ? ":" + line : "";
    if (isResource()) {
      return (root.isEmpty() ? "" : root + (isArchive() ? "!/" : "/")) + subject + at;
    }
    String archive = isArchive() ? root + "!/" : "";
    String qualified = member.isEmpty() ? subject : subject + "." + member;
    return archive + qualified + "(" + file + at + ")";
  }

  private boolean isArchive() {
    return root.endsWith(".jar") || root.endsWith(".war") || root.endsWith(".zip");
  }
}
