package certway.web.remote;

import certway.restart.Absence;
import certway.restart.Farewell;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Asks a service as nobody in particular, and waits for one that is just restarted. */
public final class AsVisitor implements ClientHttpRequestInterceptor {

    /** The gateway waits for a page longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** By host and port: what one page has found out about a service all others know. */
    private static final Map<String, Absence> ABSENCES = new ConcurrentHashMap<>();

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        Absence absence = ABSENCES.computeIfAbsent(request.getURI().getAuthority(), _ -> new Absence(PATIENCE));
        ClientHttpResponse response = absence.outlast(() -> execution.execute(request, body));
        if (response.getHeaders().containsHeader(Farewell.HEADER)) {
            absence.announced();
        }
        return response;
    }
}
