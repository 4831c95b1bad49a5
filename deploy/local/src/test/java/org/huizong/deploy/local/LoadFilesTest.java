package org.huizong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderIsTheDocumentsInIt() throws IOException {
        Files.createDirectories(folder.resolve("克州/.git"));
        for (var name : List.of("b.PDF", "a.txt", "克州/c.xlsx", "克州/~$c.xlsx", "克州/.git/d.txt", "e.png")) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(LoadFiles.of(folder))
                .containsExactly(folder.resolve("a.txt"), folder.resolve("b.PDF"), folder.resolve("克州/c.xlsx"));
        assertThat(LoadFiles.of(folder.resolve("e.png"))).containsExactly(folder.resolve("e.png"));
    }

    @Test
    void theNameTellsTheMediaType() {
        assertThat(List.of(
                        LoadFiles.mediaType(Path.of("a.ZIP")),
                        LoadFiles.mediaType(Path.of("a.htm")),
                        LoadFiles.mediaType(Path.of("a"))))
                .isEqualTo(List.of("application/zip", "text/html; charset=UTF-8", "text/plain; charset=UTF-8"));
        assertThat(LoadFiles.services(Path.of("a.json"))).containsExactly(Service.BUDGET);
    }
}
