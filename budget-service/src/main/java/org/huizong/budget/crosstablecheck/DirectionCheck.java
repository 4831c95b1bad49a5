package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.contracts.money.Amount;

/** 方向词: 增加 goes with 增长 and 减少 with 下降, and both with the sign of the figures where last year's is printed. */
record DirectionCheck(WordLists words) implements SpecialCheck {

    @Override
    public List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        return Sentence.of(book, Names.enumerated(rule.setting("sections")))
                .flatMap(sentence -> findings(rule, sentence))
                .toList();
    }

    private Stream<SpecialFinding> findings(CompiledRule rule, Sentence sentence) {
        var found = new ArrayList<SpecialFinding>();
        int direction = sign(sentence, "direction");
        int rate = sign(sentence, "rateDirection");
        boolean isNothing = sentence.growth().map(Amount::isZero).orElse(false);
        if (direction * rate < 0 && !isNothing) {
            found.add(finding(rule, "direction-words", sentence)
                    .between(sentence.side("direction"), sentence.side("rateDirection")));
        }
        int printed = printed(sentence);
        if (direction * printed < 0) {
            found.add(finding(rule, "direction-sign", sentence)
                    .between(sentence.side("direction"), sentence.side("prior")));
        }
        return found.stream();
    }

    private static SpecialFinding finding(CompiledRule rule, String message, Sentence sentence) {
        return SpecialFinding.of(rule, message, sentence.number(), sentence.place())
                .as(FindingKind.DIRECTION);
    }

    private int sign(Sentence sentence, String column) {
        return sentence.cell(column).map(cell -> words.sign(cell.text())).orElse(0);
    }

    /** The sign of amount less printed prior year; 0 when either is not printed. */
    private static int printed(Sentence sentence) {
        return difference(figure(sentence, "amount"), figure(sentence, "prior"));
    }

    private static Optional<Amount> figure(Sentence sentence, String column) {
        return sentence.cell(column)
                .map(PrintedCell::text)
                .flatMap(text -> sentence.section().figure(sentence.row(), column))
                .map(PrintedFigure::amount);
    }

    private static int difference(Optional<Amount> amount, Optional<Amount> prior) {
        return amount.isPresent() && prior.isPresent()
                ? Long.signum(amount.get().minus(prior.get()).fen())
                : 0;
    }
}
