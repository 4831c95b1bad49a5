package org.huizong.bench.peer;

/** 对手: something that could be taken instead of aggregation-service to keep the same cells. */
public interface Peer {

    PeerOutcome run(PeerTask task) throws Exception;
}
