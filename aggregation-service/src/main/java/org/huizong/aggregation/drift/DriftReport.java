package org.huizong.aggregation.drift;

/**
 * 偏差: the stored sums against the sums of the applied contributions, in one snapshot.
 *
 * @param cells how many sums are not zero on either side
 * @param differing how many of them differ in any measure
 * @param differenceFen Σ of the absolute differences of money
 */
record DriftReport(long cells, long differing, long differenceFen, long watermark) {}
