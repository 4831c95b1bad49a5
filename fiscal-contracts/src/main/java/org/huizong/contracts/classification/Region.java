package org.huizong.contracts.classification;

/**
 * 行政区划: one row of GB/T 2260 or a local row such as a 开发区.
 *
 * @param code six digits
 * @param parent code of the parent row, or the empty string for a province
 * @param level 1 province (省), 2 prefecture (地市), 3 county (县区)
 * @param virtual the row exists only in the code list (市辖区, 县, 直辖 …, the second row of a municipality): no government
 *     stands behind it
 */
public record Region(String code, String name, String parent, int level, boolean virtual) {}
