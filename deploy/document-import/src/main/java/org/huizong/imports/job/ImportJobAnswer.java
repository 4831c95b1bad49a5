package org.huizong.imports.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.imports.DocumentReport;

/** 导入作业 as its client reads it. */
@Schema(name = "ImportJob")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportJobAnswer(
        @Schema(examples = "5f0c5a0e-3c2b-3a53-9d0c-7a4f0c1b2d3e") String id,
        @Schema(examples = "/v1/import-jobs/5f0c5a0e-3c2b-3a53-9d0c-7a4f0c1b2d3e") String href,
        @Schema(examples = "running", description = "waiting, running, done or failed") String state,
        @Schema(examples = "克州2025.zip") String filename,
        boolean dryRun,
        @Schema(examples = "published", description = "what the books are recorded as") String status,
        Instant createdAt,
        Instant changedAt,
        @Schema(examples = "120", description = "documents of the import, once they are counted") Integer expected,
        @Schema(examples = "57", description = "documents that have an outcome") int done,
        @Schema(examples = "55") int recorded,
        @Schema(examples = "0", description = "of a dry run: would be recorded") int checked,
        @Schema(examples = "2") int refused,
        @Schema(description = "in the order of the import; left out in the list of jobs")
                List<DocumentReport> documents,
        @Schema(implementation = Object.class, description = "why the whole job failed") JsonNode problem) {}
