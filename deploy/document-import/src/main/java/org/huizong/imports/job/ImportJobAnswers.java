package org.huizong.imports.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huizong.imports.DocumentReport;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.job.ImportJobItem.Outcome;

/** Jobs as their clients read them. */
@Singleton
class ImportJobAnswers {

    private final ObjectMapper json;

    ImportJobAnswers(ObjectMapper json) {
        this.json = json;
    }

    static String href(UUID id) {
        return "/v1/import-jobs/" + id;
    }

    /** Changes with every step of the job. */
    static String tag(ImportJob job, List<ImportJobItem> items) {
        return job.state().code() + "-" + items.size() + "-" + job.changedAt().toEpochMilli();
    }

    ImportJobAnswer answer(ImportJob job, List<ImportJobItem> items) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        items.forEach(item -> counts.merge(item.outcome(), 1, Integer::sum));
        return answer(job, counts, items.stream().map(this::report).toList());
    }

    /** As one of many: without its documents. */
    ImportJobAnswer listed(ImportJobList.Counted counted) {
        return answer(counted.job(), counted.items(), null);
    }

    private ImportJobAnswer answer(ImportJob job, Map<Outcome, Integer> counts, List<DocumentReport> documents) {
        var options = job.options();
        return new ImportJobAnswer(
                job.id().toString(),
                href(job.id()),
                job.state().code(),
                options.filename().orElse(null),
                options.mode() == Mode.DRY_RUN,
                options.target().name().toLowerCase(Locale.ROOT),
                job.createdAt(),
                job.changedAt(),
                job.expected().orElse(null),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Outcome.RECORDED, 0),
                counts.getOrDefault(Outcome.CHECKED, 0),
                counts.getOrDefault(Outcome.REFUSED, 0),
                documents,
                job.problem().map(this::tree).orElse(null));
    }

    private DocumentReport report(ImportJobItem item) {
        var report = tree(item.report());
        if (item.outcome() == Outcome.REFUSED) {
            return DocumentReport.refused(item.name(), report);
        }
        var changes = item.changes().isEmpty()
                ? List.<String>of()
                : Arrays.asList(item.changes().split(", "));
        return DocumentReport.taken(item.name(), item.outcome().code(), report, changes);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is no JSON", e);
        }
    }
}
