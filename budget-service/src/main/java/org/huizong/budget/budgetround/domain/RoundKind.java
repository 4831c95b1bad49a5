package org.huizong.budget.budgetround.domain;

import java.util.Arrays;
import java.util.List;

/**
 * 编制环节: the rounds of the bureau's year in their order (“两上两下”): 一上 a unit declares, 一下 the bureau issues the
 * ceilings, 二上 the unit files the detailed book within them, 批复 the bureau approves after the congress.
 */
public enum RoundKind {
    /** 一上: 单位申报. */
    DECLARATION("declaration", "一上"),
    /** 一下: 下达控制数. */
    CEILING("ceiling", "一下"),
    /** 二上: 在控制数内编报正式预算. */
    DETAILED("detailed", "二上"),
    /** 二下: 批复. */
    APPROVAL("approval", "批复");

    private final String code;
    private final String chineseName;

    RoundKind(String code, String chineseName) {
        this.code = code;
        this.chineseName = chineseName;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    public String chineseName() {
        return chineseName;
    }

    public boolean takesSubmissions() {
        return this == DECLARATION || this == DETAILED;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(RoundKind::code).toList();
    }

    /** @throws IllegalArgumentException for a word that is no round */
    public static RoundKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown round: " + code));
    }
}
