package org.huizong.budget.departmentalbudget.domain;

import java.util.List;
import java.util.Optional;

/**
 * 涉密部分 of a book: what only a reader with clearance may see. It is stored apart from the book's content, so that nobody who
 * reads the content has anything to withhold.
 */
public record ClassifiedPart(List<ClassifiedProject> projects) {

    public static final ClassifiedPart NONE = new ClassifiedPart(List.of());

    public ClassifiedPart {
        projects = List.copyOf(projects);
    }

    public Optional<ClassifiedProject> named(String name) {
        return projects.stream().filter(project -> project.isNamed(name)).findFirst();
    }

    /** What stands in the place of a name: of a project, or of something carried over for one. */
    Optional<String> codeOf(String name) {
        return projects.stream()
                .flatMap(project -> project.codeOf(name).stream())
                .findFirst();
    }

    /** Without the project of this coded name. */
    public ClassifiedPart without(String codedName) {
        return new ClassifiedPart(projects.stream()
                .filter(project -> !project.codedName().equals(codedName))
                .toList());
    }
}
