package org.huizong.budget.departmentalbudget.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.transcription.DocumentTranscriber;
import org.huizong.budget.transcription.TranscriptionResult.Transcribed;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Project;
import org.huizong.reader.DisclosureReader;
import org.junit.jupiter.api.Test;

class AnnouncedProjectsOfPublishedBooksTest {

    private static final Path SAMPLES = Path.of("..", "deploy", "samples");

    @Test
    void projectOfABookWithoutCodesHasNoFunction() throws IOException {
        // Given
        var content = content("421303-2025-budget.txt", text -> text);
        // When
        var projects = AnnouncedProjects.of(content);
        // Then
        assertThat(projects)
                .extracting(Project::name, Project::function, Project::amountFen)
                .containsExactly(
                        tuple("信访解难资金", null, 10_000_000L),
                        tuple("网上信访工作经费", null, 10_000_000L),
                        tuple("信访劝返、维稳经费", null, 100_000_000L),
                        tuple("接访中心工作经费", null, 10_000_000L));
    }

    @Test
    void projectNamedOtherwiseInTheTextTakesTheOnlyRowOfItsAmount() throws IOException {
        // Given
        var content = content("653001-2025-budget.txt", text -> text.replace("项目名称：信访业务工作经费", "项目名称：信访业务费"));
        // When
        var projects = AnnouncedProjects.of(content);
        // Then
        assertThat(projects)
                .extracting(Project::name, Project::function, Project::amountFen)
                .containsExactly(
                        tuple("信访业务费", "2014004", 15_000_000L), tuple("阿图什市信访联合接访中心运转项目", "2014004", 8_000_000L));
    }

    @Test
    void rowsOfEqualAmountAreNeverTakenForEachOther() throws IOException {
        // Given: two rows of 15.00, and one of the two is named otherwise in the text
        var content = content("653000-2025-budget.txt", text -> text.replace("项目名称：2025 年度信访业务相关经费", "项目名称：信访业务费"));
        // When
        var names = AnnouncedProjects.of(content).stream().map(Project::name).toList();
        // Then
        assertThat(names).isEqualTo(List.of("信访业务费", "克州信访局会议室改造"));
    }

    private static BookContent content(String sample, UnaryOperator<String> alteration) throws IOException {
        var text = alteration.apply(Files.readString(SAMPLES.resolve(sample)));
        var result = new DocumentTranscriber(RegionTree.seed()).transcribe(DisclosureReader.read(text), Overrides.NONE);
        return ((Transcribed) result).book().content();
    }
}
