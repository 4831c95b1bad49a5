package org.huizong.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Broken bean-validation constraints of a request; those of a return value are our own fault and stay a 500. */
final class ConstraintProblems {

    private ConstraintProblems() {}

    static Optional<ProblemException> problem(ConstraintViolationException failure) {
        if (failure.getConstraintViolations() == null
                || failure.getConstraintViolations().isEmpty()
                || failure.getConstraintViolations().stream().anyMatch(ConstraintProblems::isOfReturnValue)) {
            return Optional.empty();
        }
        var errors = failure.getConstraintViolations().stream()
                .sorted(Comparator.comparing(ConstraintProblems::name))
                .map(violation -> ProblemDetail.parameter(name(violation), Text.same(violation.getMessage())))
                .toList();
        var names = errors.stream()
                .map(error -> String.valueOf(error.members().get("parameter")))
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(new ProblemException(
                CommonProblem.INVALID_PARAMETER, new Text("不符合要求：" + names, "not valid: " + names), errors));
    }

    private static boolean isOfReturnValue(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** The path behind the method and its parameter object, as the client knows it. */
    private static String name(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getName() != null)
                .map(Object::toString)
                .collect(Collectors.joining("."));
    }
}
