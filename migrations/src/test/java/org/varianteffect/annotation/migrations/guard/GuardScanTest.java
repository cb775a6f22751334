package org.varianteffect.annotation.migrations.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import example.Breaks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class GuardScanTest {

  private static final byte[] SQL =
      "select 1\nfrom clinical_controls".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void anArchiveIsSearchedWithTheArchivesInIt() throws Exception {
    byte[] library =
        zip(
            Map.of(
                "META-INF/versions/21/example/Breaks$InConstant.class",
                bytes("InConstant"),
                "db/a.sql",
                SQL));
    Path app = folder.resolve("app.jar");
    Files.write(app, zip(Map.of("BOOT-INF/lib/library.jar", library, "b.sql", SQL)));

    assertThat(scan(app))
        .containsExactly(
            app
                + "!/b.sql:2: the file names the retired table clinical_controls, which the"
                + " contract takes away, use clinvar_controls",
            app
                + "!/BOOT-INF/lib/library.jar!/db/a.sql:2: the file names the retired table"
                + " clinical_controls, which the contract takes away, use clinvar_controls",
            app
                + "!/BOOT-INF/lib/library.jar!/example.Breaks$InConstant.SQL(Breaks.java): the"
                + " string \"select * from clinical_controls\" names the retired table"
                + " clinical_controls, which the contract takes away, use clinvar_controls");
  }

  @Test
  void aFolderIsSearchedThroughoutButForHiddenFolders() throws Exception {
    Files.createDirectories(folder.resolve("db/.git"));
    Files.write(folder.resolve("db/.git/a.sql"), SQL);
    Files.write(folder.resolve("db/a.sql"), SQL);

    assertThat(scan(folder)).singleElement().asString().startsWith(folder + "/db/a.sql:2: ");
  }

  @Test
  void oneFileIsSearched() throws Exception {
    Path file = Files.write(folder.resolve("a.sql"), SQL);

    assertThat(scan(file)).singleElement().asString().startsWith(folder + "/a.sql:2: ");
  }

  @Test
  void cleanFilesHaveNoViolation() throws Exception {
    Files.writeString(folder.resolve("a.sql"), "select 1 from clinvar_controls");

    assertThat(scan(folder)).isEmpty();
  }

  @Test
  void anExceptionCoversAFileOfAnArchive() throws Exception {
    Path app = Files.write(folder.resolve("app.jar"), zip(Map.of("b.sql", SQL)));

    GuardScan scan = GuardScan.forRetiredNames().except("b.sql", "for the archive");

    assertThat(scan.scan(List.of(app))).isEmpty();
    assertThat(scan.except("c.sql", "none").scan(List.of(app)))
        .singleElement()
        .asString()
        .startsWith("exception for c.sql: it matches no reference");
  }

  @Test
  void aPathThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> scan(folder.resolve("gone.jar")))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            folder
                + "/gone.jar: it does not exist, so it was not checked, name a jar, a folder or a"
                + " file");
  }

  @Test
  void damagedClassesAndArchivesAreRefused() throws Exception {
    Files.write(folder.resolve("Broken.class"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> scan(folder))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("Broken.class: not a class file");

    Path jar = Files.write(folder.resolve("broken.jar"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> scan(jar))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("broken.jar: it is no archive");
  }

  @Test
  void aFileTooLargeToBeSearchedIsRefusedInOneLine() throws Exception {
    Path file = folder.resolve("dump.sql");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }

    assertThatThrownBy(() -> scan(folder))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            file
                + ": it is larger than 8 MB, so it was not checked, split it, leave it out, or"
                + " except it in a rule");
  }

  @Test
  void anEntryTooLargeToBeSearchedIsRefusedWhereverTheArchiveIs() throws Exception {
    byte[] library = zip(Map.of("dump.json", new byte[(8 << 20) + 1]));
    Path app = Files.write(folder.resolve("app.jar"), zip(Map.of("lib/library.jar", library)));

    assertThatThrownBy(() -> scan(app))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith(app + "!/lib/library.jar!/dump.json: it is larger than 8 MB");
  }

  @Test
  void anExceptionCoversAFileTooLargeToBeSearched() throws Exception {
    Files.write(folder.resolve("dump.json"), new byte[(8 << 20) + 1]);

    GuardScan scan = GuardScan.forRetiredNames().except("dump.json", "data, no statements");

    assertThat(scan.scan(List.of(folder))).isEmpty();
  }

  @Test
  void aClassFileWhoseSizesAreJunkIsRefusedInOneLine() throws Exception {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, 0, "Junk", null, "java/lang/Object", null);
    byte[] emptyClass = writer.toByteArray();
    for (int size : new int[] {Integer.MAX_VALUE, -1}) {
      ByteBuffer junk = ByteBuffer.allocate(emptyClass.length + 6).put(emptyClass);
      junk.position(emptyClass.length - 2); // one attribute, called like the class
      junk.putShort((short) 1).putShort((short) 1).putInt(size);
      Files.write(folder.resolve("Junk.class"), junk.array());

      assertThatThrownBy(() -> scan(folder))
          .isInstanceOf(UnreadableInput.class)
          .hasMessageContaining("Junk.class: not a class file that this version knows");
    }
  }

  @Test
  void anEmptyPathDoesNotStandForTheFolderOneIsIn() {
    assertThatThrownBy(() -> scan(Path.of("")))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage("\"\": it is no path, so it was not checked, name a jar, a folder or a file");
  }

  @Test
  void oneFileThatIsOfNoKindTheGuardReadsIsRefused() throws Exception {
    Path source = Files.writeString(folder.resolve("Reports.java"), "class Reports {}");
    Path notes = Files.writeString(folder.resolve("NOTES.md"), "clinical_controls");

    assertThatThrownBy(() -> scan(source))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            source
                + ": sources are not looked into, so it was not checked, name the folder or jar of"
                + " the classes that are compiled from it");
    assertThatThrownBy(() -> scan(notes))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            notes
                + ": files of this kind are not looked into, so it was not checked, name a jar, a"
                + " folder, a class file or a resource");
    assertThat(scan(folder)).isEmpty();
  }

  private static List<String> scan(Path path) {
    return GuardScan.forRetiredNames().scan(List.of(path)).stream()
        .map(Violation::toString)
        .toList();
  }

  private static byte[] bytes(String nested) {
    try (InputStream in = Breaks.class.getResourceAsStream("Breaks$" + nested + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : new LinkedHashMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
