package org.varianteffect.annotation.app.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {

  @TempDir Path folder;

  @Test
  void tryingLeavesNothingBehindAndWhatIsThereAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "before");

    new PageFile(file).requireWritable();

    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).containsExactly("a.html");
    assertThat(file).hasContent("before");
  }

  /** A reader that has the old page open goes on reading the old page: the file is another one. */
  @Test
  void aPageIsReplacedAsAWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "before");
    try (var reader = Files.newBufferedReader(file)) {
      new PageFile(file).write("after");

      assertThat(reader.readLine()).isEqualTo("before");
    }
    assertThat(file).hasContent("after");
    assertThat(folder.toFile().list()).containsExactly("a.html");
  }

  @Test
  void aPageThatCannotTakeItsPlaceLeavesNothingBehind() throws IOException {
    Path file = Files.createDirectories(folder.resolve("a.html/inside")).getParent();

    assertThatThrownBy(() -> new PageFile(file).write("page")).isInstanceOf(IOException.class);
    assertThat(folder.toFile().list()).containsExactly("a.html");
  }

  @Test
  void aFolderThatIsMissingOrNoneIsRefused() throws IOException {
    Path gone = folder.resolve("gone/a.html");
    Path below = Files.writeString(folder.resolve("file"), "").resolve("a.html");

    assertThatThrownBy(() -> new PageFile(gone).requireWritable())
        .hasMessage("there is no folder " + gone.getParent());
    assertThatThrownBy(() -> new PageFile(below).requireWritable())
        .hasMessage("files cannot be created in " + below.getParent());
    assertThatThrownBy(() -> new PageFile(folder).requireWritable()).hasMessage("it is a folder");
    assertThatCode(() -> new PageFile(folder.resolve("a.html")).requireWritable())
        .doesNotThrowAnyException();
  }
}
