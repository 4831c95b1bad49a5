package org.huizong.budget.transcription;

import org.huizong.reader.identity.DisclosureIdentity.Contradiction;

/** M04 模板替换残留: places where a document names another unit, year or kind than the rest of it. */
final class IdentityFindings {

    private IdentityFindings() {}

    static ReadingFinding finding(Contradiction contradiction) {
        var accepted = contradiction.accepted();
        return switch (contradiction.aspect()) {
            case UNIT_NAME ->
                finding(
                        "name",
                        contradiction,
                        "单位名称“" + contradiction.found() + "”与全文的“" + accepted.value() + "”不一致",
                        "Unit " + contradiction.found() + " differs from " + accepted.value() + " of the document");
            case YEAR ->
                finding(
                        "wrong-year",
                        contradiction,
                        "年度 " + contradiction.found() + " 与全文的 " + accepted.value() + " 不一致",
                        "Year " + contradiction.found() + " differs from " + accepted.value() + " of the document");
            case STAGE ->
                finding(
                        "inconsistent",
                        contradiction,
                        "标题中的预算、决算名称与全文不一致",
                        "A title speaks of " + contradiction.found() + ", the document is " + accepted.value());
        };
    }

    private static ReadingFinding finding(String kind, Contradiction contradiction, String chinese, String english) {
        return new ReadingFinding(
                "M04",
                ReadingFinding.WARNING,
                kind,
                "",
                "",
                contradiction.line(),
                contradiction.found(),
                chinese,
                english);
    }
}
