package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.disclosure.domain.Binding.Kind;
import org.huizong.budget.disclosure.domain.Block.Paragraph;
import org.huizong.budget.disclosure.domain.SlotText.Repeated;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 项目支出说明: one group of sentences for each project, its money taken from the table of projects. */
final class ProjectWriter {

    private final Matter matter;
    private final Scope scope;
    private final SentenceWriter sentences;
    private final ProjectMoney money;

    ProjectWriter(Matter matter, Scope scope, SentenceWriter sentences) {
        this.matter = matter;
        this.scope = scope;
        this.sentences = sentences;
        this.money = new ProjectMoney(matter);
    }

    /** @param lines of the template, one sentence each; a line whose particular the project does not have is left out */
    List<Block> write(String lines) {
        var blocks = new ArrayList<Block>();
        for (var project : matter.figures().content().projects()) {
            var about = scope(project);
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> sentence(line, about, project)
                    .ifPresent(runs -> blocks.add(new Paragraph(runs))));
        }
        return blocks;
    }

    private Optional<List<Run>> sentence(String line, Scope about, BudgetProject project) {
        return sentences.write(line, about).map(runs -> rebound(runs, project, about));
    }

    private Scope scope(BudgetProject project) {
        var words = new HashMap<String, String>();
        words.put("ordinal", ChineseNumeral.of(project.ordinal()));
        words.put("name", project.name());
        particulars(project).forEach((name, text) -> words.put(name, shown(project, text)));
        words.put(
                "withheldAmount",
                ProjectMoney.isWithheld(project) ? matter.template().withheld() : "");
        var named = scope.with(words);
        return money.of(project).map(named::about).orElse(named);
    }

    private static Map<String, String> particulars(BudgetProject project) {
        return Map.of(
                "basis", project.basis(),
                "undertaker", project.undertaker(),
                "allocation", project.allocationText(),
                "period", project.period());
    }

    /** 完全不予公开: what a classified project does not tell is said to be withheld, not passed over. */
    private String shown(BudgetProject project, String text) {
        return project.classified() && text.isBlank() ? matter.template().withheld() : text.strip();
    }

    /** The sum that an allocation begins with is the project's money, not a figure of its own. */
    private List<Run> rebound(List<Run> runs, BudgetProject project, Scope about) {
        var written = PrintedFigure.amount(project.amount().text(), AmountUnit.TEN_THOUSAND_YUAN)
                .filter(amount -> !amount.isZero());
        if (about.subject().isEmpty() || written.isEmpty()) {
            return runs;
        }
        var repeated = repeated(written.get(), about.subject().get());
        return runs.stream()
                .flatMap(run -> run instanceof Run.Words words
                        ? SlotText.runs(words.text(), List.of(repeated)).stream()
                        : Stream.of(run))
                .toList();
    }

    private static Repeated repeated(Amount written, Subject subject) {
        return new Repeated(written, subject.amount(), Binding.of(Kind.AMOUNT, subject.formula()));
    }
}
