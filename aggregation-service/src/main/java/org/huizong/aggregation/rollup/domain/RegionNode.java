package org.huizong.aggregation.rollup.domain;

/**
 * 取数节点: one region whose figures are wanted.
 *
 * @param own the region's own level (本级) instead of its whole subtree (全辖)
 * @param marked the row says {@code own}: it stands beside rows of regions below
 */
public record RegionNode(String code, boolean own, boolean marked) {}
