package org.huizong.bench.workload;

import java.util.SplittableRandom;

/** Independent random numbers for each subject: what is drawn for one book does not depend on the books before it. */
final class Draw {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Draw() {}

    static SplittableRandom of(long seed, long... subject) {
        long mixed = seed;
        for (long part : subject) {
            mixed = mix(mixed + STEP + part);
        }
        return new SplittableRandom(mixed);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
