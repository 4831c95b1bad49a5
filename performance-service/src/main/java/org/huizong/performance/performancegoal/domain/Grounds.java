package org.huizong.performance.performancegoal.domain;

/**
 * 依据: why an act was done.
 *
 * @param opinion 意见 or reason in words; empty when none was given
 * @param documentNumber 文号; empty when none was given
 */
public record Grounds(String opinion, String documentNumber) {

    public static final Grounds NONE = new Grounds("", "");
}
