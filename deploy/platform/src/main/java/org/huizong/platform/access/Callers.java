package org.huizong.platform.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.web.Languages;

/** Who sends the request and in which language the answer is due. */
@RequestScoped
public class Callers {

    private final CallerScope scope;
    private final HttpHeaders headers;

    Callers(CallerScope scope, HttpHeaders headers) {
        this.scope = scope;
        this.headers = headers;
    }

    /** For a read of what is published, and of more where the token reaches. */
    public AccessScope reader() {
        return scope.current();
    }

    /** 401 or 403 unless the caller has the right somewhere; the statement decides where. */
    public Caller require(Right right) {
        return new Caller(scope.require(right), scope.name());
    }

    public Locale language() {
        return Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
