package certway.web.remote;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Asks a service with the token of the person who looks at the page: the service decides what that person may see. Its 403 is not an
 * outage but an answer to that person.
 */
public final class AsPerson implements ClientHttpRequestInterceptor {

    private final ClientHttpRequestInterceptor way;

    public AsPerson() {
        this(new AsVisitor());
    }

    private AsPerson(ClientHttpRequestInterceptor way) {
        this.way = way;
    }

    /** For what a page can do without: it does not wait for a service that is restarted. */
    public static AsPerson withoutPatience() {
        return new AsPerson((request, body, execution) -> execution.execute(request, body));
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken person) {
            request.getHeaders().setBearerAuth(person.getToken().getTokenValue());
        }
        ClientHttpResponse response = way.intercept(request, body, execution);
        if (response.getStatusCode().value() == HttpStatus.FORBIDDEN.value()) {
            response.close();
            throw new AccessDeniedException("the service does not allow this person to " + request.getMethod());
        }
        return response;
    }
}
