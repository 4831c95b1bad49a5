package org.huizong.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.huizong.platform.problem.ProblemException;

/** 当前用户: who sends this request, and what that gives. */
@RequestScoped
public class CallerScope {

    private static final String NOBODY = "anonymous";

    private final SecurityIdentity identity;

    CallerScope(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** What the token gives; {@link AccessScope#PUBLIC} without one. */
    public AccessScope current() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return AccessScope.PUBLIC;
        }
        return TokenScope.of(
                identity.getRoles(), token.getClaim(TokenScope.REGIONS_CLAIM), token.getClaim(TokenScope.UNITS_CLAIM));
    }

    /** The name to write into history and audit. */
    public String name() {
        return identity.isAnonymous() ? NOBODY : identity.getPrincipal().getName();
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** 401 without a token, 403 without the right; gives the scope for the statements that follow. */
    public AccessScope require(Right right) {
        var scope = current();
        if (!Permissions.grants(scope, right)) {
            throw refused();
        }
        return scope;
    }

    /** 401 or 403 unless the caller has the right on this budget unit. */
    public AccessScope require(Right right, UnitPlace place) {
        var scope = require(right);
        if (!Permissions.reaches(scope, place)) {
            throw refused();
        }
        return scope;
    }

    /** 401 or 403 unless the caller has one of the roles. */
    public AccessScope require(Role... roles) {
        var scope = current();
        if (Arrays.stream(roles).noneMatch(scope::has)) {
            throw refused();
        }
        return scope;
    }

    private ProblemException refused() {
        return identity.isAnonymous() ? ProblemException.unauthorized() : ProblemException.forbidden();
    }
}
