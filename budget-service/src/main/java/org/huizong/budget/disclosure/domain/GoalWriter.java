package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.disclosure.domain.Binding.Kind;
import org.huizong.budget.disclosure.domain.Block.Cell;
import org.huizong.budget.disclosure.domain.Block.Paragraph;
import org.huizong.budget.disclosure.domain.Block.Table;
import org.huizong.budget.disclosure.domain.GoalSheet.Indicator;
import org.huizong.budget.disclosure.domain.template.TableLayout;
import org.huizong.contracts.money.Amount;

/** 绩效目标表: one table for each goal, its particulars above its indicators. */
final class GoalWriter {

    private final Matter matter;
    private final Scope scope;
    private final SentenceWriter sentences;

    GoalWriter(Matter matter, Scope scope, SentenceWriter sentences) {
        this.matter = matter;
        this.scope = scope;
        this.sentences = sentences;
    }

    List<Block> tables() {
        var blocks = new ArrayList<Block>();
        matter.goals().forEach(goal -> blocks.addAll(table(goal)));
        return blocks;
    }

    private List<Block> table(GoalSheet goal) {
        var name = goal.overall() ? "overallGoal" : "projectGoal";
        var about = scope(goal);
        var blocks = new ArrayList<Block>();
        matter.template().tables().stream()
                .filter(layout -> layout.number().equals(name))
                .forEach(layout -> blocks.add(new Table(
                        "",
                        layout.title(),
                        List.of(),
                        TableWriter.head(layout),
                        body(layout, goal.indicators()),
                        List.of())));
        var particulars = particulars(matter.template().phrases().getOrDefault(name, ""), about);
        blocks.addAll(0, particulars);
        return blocks;
    }

    private List<Block> particulars(String lines, Scope about) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> sentences.write(line, about).stream())
                .<Block>map(Paragraph::new)
                .toList();
    }

    private Scope scope(GoalSheet goal) {
        var place = goal.overall() ? "goal/overall/" : "goal/" + goal.project() + "/";
        var amounts = new HashMap<String, Run>();
        goal.money().forEach((name, fen) -> amounts.put(name, amount(fen, place + name)));
        return scope.with(Map.of("project", goal.project(), "goal", goal.goal()))
                .withRuns(amounts);
    }

    private Run amount(long fen, String place) {
        return new Run.Bound(matter.display().text(new Amount(fen)), new Binding(Kind.AMOUNT, place, List.of(place)));
    }

    private static List<List<Cell>> body(TableLayout layout, List<Indicator> indicators) {
        return indicators.stream()
                .map(indicator -> layout.columns().stream()
                        .map(column -> new Cell(text(indicator, column), Optional.empty()))
                        .toList())
                .toList();
    }

    private static String text(Indicator indicator, String column) {
        return switch (column) {
            case "level1" -> indicator.level1();
            case "level2" -> indicator.level2();
            case "name" -> indicator.name();
            case "target" -> indicator.target();
            case "basis" -> indicator.basis();
            case "priorActual" -> indicator.priorActual();
            case "weight" -> indicator.weight();
            case "scoringRule" -> indicator.scoringRule();
            case "evidence" -> indicator.evidence();
            default -> throw new IllegalArgumentException("no column of an indicator: " + column);
        };
    }
}
