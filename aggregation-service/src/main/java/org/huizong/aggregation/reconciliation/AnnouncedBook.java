package org.huizong.aggregation.reconciliation;

import java.util.UUID;
import org.huizong.aggregation.rebuild.Slice;

/** 公告过的预算书: the newest version that the owning service announced of a book. */
record AnnouncedBook(UUID id, long epoch, long version, Slice slice) {}
