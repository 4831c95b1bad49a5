package org.huizong.performance.scoring.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 计分办法: what a finance bureau settles about the scoring of self-evaluations in one region and year. The formulas of the operators
 * are national practice and stand in the code; bands, grades and the rule of the execution are data. Percentages are plain
 * numbers: {@code 80} is 80 %.
 *
 * @param fullScore points of a whole self-evaluation, 100
 * @param execution 预算执行率: how its points are given
 * @param qualitative bands for an actual value in words, best first; each reaches up to the one before it
 * @param satisfaction 满意度: bands that replace the operator's formula; without any, the formula holds
 * @param late share of its weight that an indicator keeps whose day was missed
 * @param unstatedOperator operator of a target that is printed without one
 * @param grades best first; a boundary belongs to the better grade
 */
public record ScoringScheme(
        BigDecimal fullScore,
        Execution execution,
        List<QualitativeBand> qualitative,
        Satisfaction satisfaction,
        BigDecimal late,
        String unstatedOperator,
        List<Grade> grades) {

    public static final BigDecimal HUNDRED = new BigDecimal(100);

    public ScoringScheme {
        qualitative = List.copyOf(SchemeRules.present("qualitative", qualitative));
        grades = List.copyOf(SchemeRules.present("grades", grades));
        SchemeRules.positive("fullScore", fullScore);
        SchemeRules.present("execution", execution);
        SchemeRules.present("satisfaction", satisfaction);
        SchemeRules.percentage("late", late);
        SchemeRules.operator("unstatedOperator", unstatedOperator);
        SchemeRules.descending(
                "qualitative", qualitative.stream().map(QualitativeBand::from).toList());
        SchemeRules.descending("grades", grades.stream().map(Grade::from).toList());
    }

    /**
     * @param points of the execution where the form prints none itself
     * @param bands of the execution rate in per cent, highest first
     */
    public record Execution(BigDecimal points, List<RateBand> bands) {

        public Execution {
            SchemeRules.positive("execution.points", points);
            bands = List.copyOf(SchemeRules.present("execution.bands", bands));
            SchemeRules.descending(
                    "execution.bands", bands.stream().map(RateBand::from).toList());
        }
    }

    /**
     * @param from lowest rate of the band, in per cent
     * @param share percentage of the points, or {@code rate}: as many per cent as were executed
     */
    public record RateBand(BigDecimal from, String share) {

        public static final String RATE = "rate";

        public RateBand {
            SchemeRules.present("execution.bands.from", from);
            SchemeRules.present("execution.bands.share", share);
            if (!share.equals(RATE)) {
                SchemeRules.percentage("execution.bands.share", SchemeRules.number("execution.bands.share", share));
            }
        }

        /** Empty where the rate itself is the share. */
        Optional<BigDecimal> fixedShare() {
            return share.equals(RATE) ? Optional.empty() : Optional.of(new BigDecimal(share));
        }
    }

    /**
     * @param words how an actual value of this band begins; the bands are tried from the lowest up
     * @param from lowest share of the weight, in per cent
     */
    public record QualitativeBand(String code, List<String> words, BigDecimal from) {

        public QualitativeBand {
            SchemeRules.present("qualitative.code", code);
            SchemeRules.percentage("qualitative.from", from);
            words = List.copyOf(SchemeRules.present("qualitative.words", words));
        }
    }

    /**
     * @param levels first or second levels that hold indicators of satisfaction
     * @param bands of the actual value in per cent, highest first
     */
    public record Satisfaction(List<String> levels, List<ShareBand> bands) {

        public Satisfaction {
            levels = List.copyOf(SchemeRules.present("satisfaction.levels", levels));
            bands = List.copyOf(SchemeRules.present("satisfaction.bands", bands));
            if (!bands.isEmpty()) {
                SchemeRules.descending(
                        "satisfaction.bands",
                        bands.stream().map(ShareBand::from).toList());
            }
        }
    }

    /** @param share percentage of the weight */
    public record ShareBand(BigDecimal from, BigDecimal share) {

        public ShareBand {
            SchemeRules.present("satisfaction.bands.from", from);
            SchemeRules.percentage("satisfaction.bands.share", share);
        }
    }

    /**
     * 等级.
     *
     * @param code word of the API
     * @param name word of the forms, such as 优
     * @param from lowest score
     */
    public record Grade(String code, String name, BigDecimal from) {

        public Grade {
            SchemeRules.present("grades.code", code);
            SchemeRules.present("grades.name", name);
            SchemeRules.present("grades.from", from);
        }
    }

    /** The grade of a total; every total from 0 on has one. */
    public Grade gradeOf(BigDecimal total) {
        return grades.stream()
                .filter(grade -> total.compareTo(grade.from()) >= 0)
                .findFirst()
                .orElse(grades.get(grades.size() - 1));
    }
}
