package org.huizong.platform.act;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** Why an act is done. */
@Schema(name = "Act")
public record ActRequest(
        @Schema(description = "意见 or reason; needed for a return and a withdrawal", examples = "第 6 表与第 5 表不一致，请核对")
                String opinion,
        @Schema(description = "文号; needed for an adjustment", examples = "克财预〔2025〕12号") String documentNumber) {

    private static final int MAX_OPINION = 2_000;

    public enum Need {
        NOTHING,
        OPINION,
        DOCUMENT_NUMBER
    }

    /**
     * 依据 as it was given.
     *
     * @param opinion empty when none was given
     * @param documentNumber empty when none was given
     */
    public record Stated(String opinion, String documentNumber) {}

    /**
     * 400 that names the field, unless what the act needs is there.
     *
     * @param request null when the body was left out
     */
    public static Stated stated(ActRequest request, Need need) {
        var opinion = request == null || request.opinion == null ? "" : request.opinion.strip();
        var number = request == null || request.documentNumber == null ? "" : request.documentNumber.strip();
        var errors = new BodyErrors();
        if (need == Need.OPINION && opinion.isEmpty()) {
            errors.add("opinion", new Text("必须填写意见", "an opinion is required"));
        }
        if (need == Need.DOCUMENT_NUMBER && number.isEmpty()) {
            errors.add("documentNumber", new Text("必须填写文号", "a document number is required"));
        }
        if (opinion.length() > MAX_OPINION) {
            errors.add("opinion", tooLong(MAX_OPINION));
        }
        if (!number.isEmpty() && !DocumentNumbers.isWellFormed(number)) {
            errors.add("documentNumber", DocumentNumbers.SHAPE);
        }
        errors.throwIfAny();
        return new Stated(opinion, number);
    }

    private static Text tooLong(int max) {
        return new Text("至多 " + max + " 个字符", "may have at most " + max + " characters");
    }
}
