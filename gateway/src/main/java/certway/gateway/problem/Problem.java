package certway.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.WebUtils;

/** Every error the gateway itself answers with (RFC 9457); the services have their own. */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request", "The request is not understood"),
    INVALID_LOGOUT(HttpStatus.BAD_REQUEST, "invalid-logout-token", "The logout token is not valid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "unauthenticated", "A login or a valid token is needed"),
    LOGIN_FAILED(HttpStatus.UNAUTHORIZED, "login-failed", "The login did not succeed; please start it again"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden", "This is not allowed"),
    CSRF(HttpStatus.FORBIDDEN, "csrf", "The request lacks the token of the XSRF-TOKEN cookie"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This method is not offered here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "No accepted format is offered here"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The request's body is too large"),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "This content type is not taken here"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests; please slow down"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Temporarily unavailable"),
    LOGIN_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "login-unavailable", "The login service is temporarily unavailable"),
    TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "timeout", "The answer took too long; it is not known whether it was done");

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final String body;

    Problem(HttpStatus status, String name, String title) {
        this.status = status;
        this.type = "urn:problem:" + name;
        this.title = title;
        this.body = "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}".formatted(type, title, status.value());
    }

    public HttpStatus status() {
        return status;
    }

    String type() {
        return type;
    }

    String title() {
        return title;
    }

    public String body() {
        return body;
    }

    /** Whether a person waits in front of a browser for the answer, and gets a problem as a page. */
    public static boolean isForAPerson(HttpServletRequest request) {
        return ForPeople.isNavigation(request);
    }

    /** Answers, unless the answer has already begun. */
    public void answer(HttpServletResponse response) throws IOException {
        answer(response, body);
    }

    /** Answers with an id under which the cause stands in the log. */
    public void answerWithReference(HttpServletResponse response, String reference) throws IOException {
        answer(response, body.substring(0, body.length() - 1) + ",\"reference\":\"" + reference + "\"}");
    }

    /** Answers with how many bytes would do. */
    public void answerWithLimit(HttpServletResponse response, long bytes) throws IOException {
        answer(response, body.substring(0, body.length() - 1) + ",\"limitBytes\":" + bytes + "}");
    }

    private void answer(HttpServletResponse response, String json) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (mayBeTriedAgain() && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(TRY_AGAIN.toSeconds()));
        }
        ForPeople.Answer person = WebUtils.getNativeResponse(response, ForPeople.Answer.class);
        String text = person == null ? json : person.page().html(this, response.getHeader(HttpHeaders.RETRY_AFTER));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(person == null ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    private boolean mayBeTriedAgain() {
        return status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.GATEWAY_TIMEOUT;
    }
}
