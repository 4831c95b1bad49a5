package org.huizong.budget.departmentalbudget.domain;

import java.util.Arrays;
import java.util.List;
import org.huizong.contracts.money.Amount;

/** 调整方式: what an adjustment document does to the total of a unit's budget. */
public enum AdjustmentKind {
    /** 调整: the total may rise or fall. */
    ADJUSTMENT("adjustment", "调整"),
    /** 追加: money is added. */
    SUPPLEMENT("supplement", "追加"),
    /** 调剂: money moves inside the unit, its total stays. */
    VIREMENT("virement", "调剂");

    private final String code;
    private final String chineseName;

    AdjustmentKind(String code, String chineseName) {
        this.code = code;
        this.chineseName = chineseName;
    }

    /** Whether a document of this kind may lead from one total to the other. */
    public boolean allows(Amount before, Amount after) {
        return switch (this) {
            case ADJUSTMENT -> true;
            case SUPPLEMENT -> after.compareTo(before) > 0;
            case VIREMENT -> after.equals(before);
        };
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    public String chineseName() {
        return chineseName;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(AdjustmentKind::code).toList();
    }

    /** @throws IllegalArgumentException for a word that is no kind */
    public static AdjustmentKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of adjustment: " + code));
    }
}
