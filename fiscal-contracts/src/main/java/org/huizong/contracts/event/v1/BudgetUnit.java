package org.huizong.contracts.event.v1;

import java.util.UUID;

/**
 * 预算单位 of an event.
 *
 * @param name printed name without spaces
 * @param department id of the supervising department (主管部门); absent when the register does not tell it
 */
public record BudgetUnit(UUID id, String name, UUID department) {}
