package org.huizong.aggregation.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.cube.Dimension;
import org.huizong.platform.problem.Text;

/** 科目名称: names of codes and words for the rows of a rollup. The lists are Chinese; words of our own have both languages. */
@ApplicationScoped
public class ClassificationNames {

    private static final Text UNSPECIFIED = new Text("未细分", "Unspecified");

    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry("basic", new Text("基本支出", "Basic expenditure")),
            Map.entry("project", new Text("项目支出", "Project expenditure")),
            Map.entry("personnel", new Text("人员经费", "Personnel expenditure")),
            Map.entry("operating", new Text("公用经费", "Operating expenditure")),
            Map.entry("general-public", new Text("一般公共预算拨款", "General public budget appropriation")),
            Map.entry("general-public-superior", new Text("一般公共预算上级转移支付", "General public budget, superior transfers")),
            Map.entry("government-funds", new Text("政府性基金预算拨款", "Government-managed funds appropriation")),
            Map.entry(
                    "government-funds-superior",
                    new Text("政府性基金预算上级转移支付", "Government-managed funds, superior transfers")),
            Map.entry("state-capital", new Text("国有资本经营预算拨款", "State capital operations appropriation")),
            Map.entry(
                    "state-capital-superior",
                    new Text("国有资本经营预算上级转移支付", "State capital operations, superior transfers")),
            Map.entry("special-account", new Text("财政专户管理资金", "Funds managed in special fiscal accounts")),
            Map.entry("unit-funds", new Text("单位资金", "Unit own funds")),
            Map.entry("appropriation-carryover", new Text("财政拨款结转", "Appropriation carried over")),
            Map.entry("non-appropriation-carryover", new Text("非财政拨款结转结余", "Non-appropriation carryover and surplus")),
            Map.entry("general-public-budget", new Text("一般公共预算", "General public budget")),
            Map.entry("government-managed-funds", new Text("政府性基金预算", "Budget of government-managed funds")),
            Map.entry("state-capital-operations", new Text("国有资本经营预算", "Budget of state capital operations")),
            Map.entry("overseas-travel", new Text("因公出国（境）费", "Official overseas travel")),
            Map.entry("reception", new Text("公务接待费", "Official reception")),
            Map.entry("vehicle-purchase", new Text("公务用车购置费", "Official vehicle purchase")),
            Map.entry("vehicle-operation", new Text("公务用车运行维护费", "Official vehicle operation")));

    private static final Map<String, Text> GOAL_CATEGORIES = Map.of(
            "overall", new Text("部门整体绩效目标", "Goals of the whole department"),
            "project", new Text("项目绩效目标", "Project goals"),
            "self-evaluation", new Text("绩效自评", "Self-evaluations"),
            "no-goal", new Text("未设绩效目标", "Without a goal"));

    private final KnownLists lists;

    public ClassificationNames(KnownLists lists) {
        this.lists = lists;
    }

    /** Tells one state of the names from another. */
    public long revision() {
        return lists.current().revision();
    }

    public String region(String code, Locale language) {
        return Regions.NATION.equals(code)
                ? new Text("全国", "Whole country").in(language)
                : lists.current().regions().find(code).map(Region::name).orElse(code);
    }

    /** A code that the list does not have is its own name. */
    public String function(String code, Locale language) {
        return code.equals(Dimension.UNSPECIFIED)
                ? UNSPECIFIED.in(language)
                : lists.current().functions().getOrDefault(code, code);
    }

    public String economic(String code, Locale language) {
        return code.equals(Dimension.UNSPECIFIED)
                ? UNSPECIFIED.in(language)
                : lists.current().economics().getOrDefault(code, code);
    }

    public String goalCategory(String word, Locale language) {
        return text(GOAL_CATEGORIES, word).map(text -> text.in(language)).orElse(word);
    }

    /** Sources, funds, natures and categories of money. */
    public String word(String word, Locale language) {
        return text(WORDS, word).map(text -> text.in(language)).orElse(word);
    }

    private static Optional<Text> text(Map<String, Text> texts, String word) {
        return word.equals(Dimension.UNSPECIFIED) ? Optional.of(UNSPECIFIED) : Optional.ofNullable(texts.get(word));
    }
}
