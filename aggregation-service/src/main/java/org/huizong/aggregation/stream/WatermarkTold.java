package org.huizong.aggregation.stream;

import java.util.UUID;

/**
 * 水位已知: the store has said which watermark it is at, whether it has moved or not.
 *
 * @param storeId tells a store from one that was made anew
 */
public record WatermarkTold(UUID storeId, long watermark) {}
