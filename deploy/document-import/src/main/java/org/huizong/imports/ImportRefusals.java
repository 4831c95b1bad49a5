package org.huizong.imports;

import java.util.LinkedHashMap;
import java.util.List;
import org.huizong.contracts.classification.RegionNames.Candidate;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.reader.UnreadableDocumentException;

/** What reading a document refuses, as the problem that its client reads. */
public final class ImportRefusals {

    private ImportRefusals() {}

    public static ProblemException problem(UnreadableDocumentException refusal) {
        var reason = new Text(refusal.reason().chinese(), refusal.reason().english());
        var error = new LinkedHashMap<String, Object>();
        error.put("reason", refusal.reason().code());
        if (refusal.line() > 0) {
            error.put("line", refusal.line());
        }
        var where = refusal.line() > 0
                ? new Text("第 " + refusal.line() + " 行：", "Line " + refusal.line() + ": ")
                : Text.same("");
        return new ProblemException(
                ImportProblem.DOCUMENT_UNREADABLE,
                new Text(where.zh() + reason.zh() + "。", where.en() + reason.en() + "."),
                List.of(new ProblemDetail(error)));
    }

    /** The regions that a document may have meant, as a problem names them. */
    public static List<ProblemDetail> candidates(List<Candidate> regions) {
        return regions.stream()
                .map(candidate -> {
                    var members = new LinkedHashMap<String, Object>();
                    members.put("region", candidate.code());
                    members.put("name", candidate.name());
                    return new ProblemDetail(members);
                })
                .toList();
    }
}
