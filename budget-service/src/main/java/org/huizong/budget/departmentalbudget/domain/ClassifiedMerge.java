package org.huizong.budget.departmentalbudget.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.huizong.contracts.book.CodedName;

/** Finds the classified projects of a book that was sent, and what of each was said before and is still kept. */
final class ClassifiedMerge {

    private final BookContent sent;
    private final List<ClassifiedProject> stored;
    private final Set<String> namesInUse = new HashSet<>();
    private final List<ClassifiedProject> merged = new ArrayList<>();
    private final List<BudgetProject> projects = new ArrayList<>();

    ClassifiedMerge(BookContent sent, ClassifiedPart part) {
        this.sent = sent;
        this.stored = new ArrayList<>(part.projects());
        sent.projects().forEach(project -> namesInUse.add(project.name()));
        stored.forEach(project -> namesInUse.add(project.codedName()));
        merge();
    }

    ClassifiedPart part() {
        return new ClassifiedPart(merged);
    }

    /** The projects of the book in the order sent; those that were left out and cannot be follow behind. */
    List<BudgetProject> projects() {
        return projects;
    }

    private void merge() {
        for (int i = 0; i < sent.projects().size(); i++) {
            var project = sent.projects().get(i);
            var before = take(project);
            if (before.isPresent() || project.classified()) {
                var classified = before.map(known -> amended(known, project))
                        .orElseGet(() -> filed(numbered(project, projects.size() + 1)));
                add(classified);
            } else {
                projects.add(project);
            }
        }
        stored.forEach(this::add);
    }

    private void add(ClassifiedProject project) {
        merged.add(project);
        projects.add(project.whole());
    }

    /** By its coded name; when it is sent as classified also by its own name, or else by its place in the book. */
    private Optional<ClassifiedProject> take(BudgetProject project) {
        var known = first(candidate -> candidate.codedName().equals(project.name()))
                .or(() -> first(candidate -> project.classified() && candidate.isNamed(project.name())))
                .or(() -> first(candidate -> project.classified()
                        && candidate.whole().ordinal() == project.ordinal()
                        && sent.projects().stream().noneMatch(other -> candidate.isNamed(other.name()))));
        known.ifPresent(stored::remove);
        return known;
    }

    private Optional<ClassifiedProject> first(Predicate<ClassifiedProject> condition) {
        return stored.stream().filter(condition).findFirst();
    }

    private ClassifiedProject filed(BudgetProject project) {
        var codedName = CodedName.isCoded(project.name()) ? project.name() : newCode(project.ordinal());
        return new ClassifiedProject(codedName, project, lines(codedName, project.name()));
    }

    private String newCode(int ordinal) {
        int number = ordinal;
        while (!namesInUse.add(CodedName.of(number))) {
            number++;
        }
        return CodedName.of(number);
    }

    private ClassifiedProject amended(ClassifiedProject known, BudgetProject project) {
        boolean coded = CodedName.isCoded(project.name());
        var codedName = coded ? project.name() : known.codedName();
        var name = coded ? known.whole().name() : project.name();
        var lines = lines(known.codedName(), project.name());
        var folded = Withholding.folded(known.lines(), new ClassifiedPart(List.of(known)));
        return new ClassifiedProject(
                codedName, whole(known.whole(), project, name), lines.equals(folded) ? known.lines() : lines);
    }

    private static BudgetProject whole(BudgetProject kept, BudgetProject given, String name) {
        return new BudgetProject(
                given.ordinal() > 0 ? given.ordinal() : kept.ordinal(),
                name,
                said(given.basis(), kept.basis()),
                given.amount().isBlank() ? kept.amount() : given.amount(),
                said(given.undertaker(), kept.undertaker()),
                said(given.allocationText(), kept.allocationText()),
                given.allocation().isEmpty() ? kept.allocation() : given.allocation(),
                said(given.period(), kept.period()),
                true,
                given.firstLine(),
                given.lastLine());
    }

    /** 完全不予公开 says as little as silence. */
    private static String said(String given, String kept) {
        return given.isBlank() || CodedName.isCoded(given) ? kept : given;
    }

    private List<BudgetLine> lines(String codedName, String name) {
        return sent.lines().stream()
                .filter(line -> line.project().equals(name) || line.project().equals(codedName))
                .toList();
    }

    private static BudgetProject numbered(BudgetProject project, int ordinal) {
        return new BudgetProject(
                project.ordinal() > 0 ? project.ordinal() : ordinal,
                project.name(),
                project.basis(),
                project.amount(),
                project.undertaker(),
                project.allocationText(),
                project.allocation(),
                project.period(),
                true,
                project.firstLine(),
                project.lastLine());
    }
}
