package org.huizong.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The exceptions that the framework has mappers of its own for. Those mappers match more exactly than ours for any
 * exception and answer in another form, so each is named here.
 */
@Singleton
class LibraryExceptionMappers {

    private final AnyExceptionMapper any;

    LibraryExceptionMappers(AnyExceptionMapper any) {
        this.any = any;
    }

    @ServerExceptionMapper
    Response problem(ProblemException failure) {
        return any.toResponse(failure);
    }

    @ServerExceptionMapper
    Response mismatchedJson(MismatchedInputException failure) {
        return any.toResponse(failure);
    }

    @ServerExceptionMapper
    Response unmappedJson(JsonMappingException failure) {
        return any.toResponse(failure);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException failure) {
        return any.toResponse(failure);
    }

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException failure) {
        return any.toResponse(failure);
    }

    @ServerExceptionMapper
    Response validation(ValidationException failure) {
        return any.toResponse(failure);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException failure) {
        return any.toResponse(failure);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException failure) {
        return any.toResponse(failure);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return any.toResponse(failure);
    }
}
