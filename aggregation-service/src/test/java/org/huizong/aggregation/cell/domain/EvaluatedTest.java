package org.huizong.aggregation.cell.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.huizong.contracts.cube.Cube;
import org.junit.jupiter.api.Test;

class EvaluatedTest {

    private static final Evaluated ONE = new Evaluated(1, 52_000, 48_000, 2, 1, 0, 0, 0, 1, 0, 0);
    private static final Place PLACE =
            new Place("performance", "2014004", "", "", "", "", "self-evaluation", "信访工作经费", "");

    @Test
    void whatIsTakenBackLeavesNothing() {
        assertThat(ONE.plus(ONE).plus(ONE.negated())).isEqualTo(ONE);
        assertThat(ONE.plus(ONE.negated()).isZero()).isTrue();
        assertThat(measures(ONE).minus(measures(ONE)).isZero()).isTrue();
    }

    @Test
    void aSectionThatIsStoredComesBackWithItsSelfEvaluations() {
        var sums = new SectionSums(Section.PERFORMANCE_COLUMNS);
        sums.add(7, measures(ONE), 1);
        sums.add(9, measures(Evaluated.NONE), 1);
        var id = SectionId.sums(Cube.PERFORMANCE);
        var section = sums.build();

        var read = BlockCodec.section(BlockCodec.encode(new Block(new int[] {id}, new Section[] {section})), id);

        assertThat(read).contains(section);
        assertThat(read.orElseThrow().measures(0)).isEqualTo(measures(ONE));
        assertThat(read.orElseThrow().measures(1)).isEqualTo(measures(Evaluated.NONE));
    }

    /** One key 7 with facts 1, money 30, the rest 0 and no weight: the bytes of a release that summed no self-evaluations. */
    @Test
    void aBlockFromBeforeTheyWereSummedReadsTheSame() {
        var id = SectionId.sums(Cube.PERFORMANCE);
        var row = new VarInts.Writer();
        row.unsigned(1);
        row.unsigned(7);
        for (long value : new long[] {1, 30, 0, 0, 0, 0}) {
            row.signed(value);
        }
        row.number(BigInteger.ZERO);
        var block = new VarInts.Writer();
        block.unsigned(1);
        block.unsigned(id);
        block.bytes(row.written());

        var section = BlockCodec.section(block.written(), id).orElseThrow();

        assertThat(section.measures(0)).isEqualTo(new Measures(1, 30, 0, 0, 0, 0, BigInteger.ZERO));
        assertThat(BlockCodec.encode(new Block(new int[] {id}, new Section[] {section})))
                .isEqualTo(block.written());
    }

    @Test
    void aContributionThatIsStoredComesBackWithItsSelfEvaluations() {
        var facts = new TreeMap<Place, Measures>();
        facts.put(PLACE, measures(ONE));
        var layers = new Layers(Map.of(View.PUBLISHED, new Facts(facts)));

        assertThat(LayersCodec.decode(LayersCodec.encode(layers))).isEqualTo(layers);
    }

    private static Measures measures(Evaluated evaluated) {
        return new Measures(1, 0, 0, 0, 12, 52_000, BigInteger.valueOf(9_000L * 52_000), evaluated);
    }
}
