package org.huizong.bench.peer;

import java.util.List;
import java.util.Map;
import org.huizong.bench.cell.CellDigest;
import org.huizong.bench.drain.Progress;

/**
 * What a peer has done.
 *
 * @param points how many events were in its cells at which moment
 * @param figures what else was measured, in seconds unless the name says otherwise
 */
public record PeerOutcome(List<Progress.Point> points, CellDigest.Result digest, Map<String, Double> figures) {}
