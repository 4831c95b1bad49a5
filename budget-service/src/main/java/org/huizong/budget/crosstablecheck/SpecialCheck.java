package org.huizong.budget.crosstablecheck;

import java.util.List;

/** 不成算式的校验: a check that no formula says; rule data calls it by a word and gives it its settings and word lists. */
@FunctionalInterface
interface SpecialCheck {

    List<SpecialFinding> findings(CompiledRule rule, BookIndex book);
}
