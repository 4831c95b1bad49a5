package org.huizong.contracts.access;

import java.util.Arrays;
import java.util.Optional;

/** 角色 of the {@code groups} claim. */
public enum Role {
    UNIT("unit"),
    DEPARTMENT("department"),
    FINANCE_BUREAU("finance-bureau"),
    AUDITOR("auditor"),
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The word of the claim and of {@code deploy/run token}. */
    public String code() {
        return code;
    }

    /** A group that is no role of ours gives nothing. */
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
