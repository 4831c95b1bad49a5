package org.huizong.budget.departmentalbudget.rest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.crosstablecheck.Finding.Side;
import org.huizong.budget.crosstablecheck.FindingKind;
import org.huizong.budget.crosstablecheck.Severity;
import org.huizong.budget.crosstablecheck.Text;
import org.huizong.budget.transcription.ReadingFinding;
import org.huizong.contracts.money.AmountUnit;

/** What reading noticed, as a finding among those of the checks. */
final class ReadingFindings {

    private ReadingFindings() {}

    static Finding toFinding(ReadingFinding reading) {
        return new Finding(
                id(reading),
                reading.rule(),
                Severity.ofCode(reading.severity()),
                FindingKind.ofCode(reading.kind()),
                reading.table(),
                new Text(reading.messageChinese(), reading.messageEnglish()),
                AmountUnit.TEN_THOUSAND_YUAN,
                new Side(reading.where(), reading.line(), reading.value()),
                Side.NONE,
                "");
    }

    /** The same remark at the same place has the same id, however often the document is read. */
    private static String id(ReadingFinding reading) {
        var place = String.join(
                "\u001f", reading.rule(), reading.kind(), reading.table(), reading.where(), reading.value());
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
