package certway.enrollment.webhook;

import certway.platform.security.CurrentUser;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks for webhooks.
 *
 * @param isOperator who sees all of them
 * @param isSponsor who may speak for sponsors
 * @param isService which asks under its own name, and sees its own
 */
record Caller(String id, boolean isOperator, boolean isSponsor, boolean isService) {

    private static final String SCOPE = "webhooks:manage";

    static Caller of(Jwt token) {
        CurrentUser user = CurrentUser.of(token);
        return new Caller(
                user.id(),
                user.has("operator"),
                user.has("sponsor"),
                CurrentUser.scopes(token).contains(SCOPE));
    }

    /** Who is told of whom they like, and of everybody. */
    boolean mayHearOfEverybody() {
        return isOperator || isService;
    }
}
