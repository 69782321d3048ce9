package certway.web.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.restart.Farewell;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

class AsPersonTest {

    private static final byte[] NO_BODY = {};

    private final HttpRequest request =
            new MockClientHttpRequest(HttpMethod.GET, URI.create("http://service.example:1/api/admin/staff/rosa"));
    private final AtomicInteger calls = new AtomicInteger();
    private final ClientHttpRequestExecution gone = (_, _) -> {
        calls.incrementAndGet();
        throw new ConnectException("gone");
    };

    private void theServiceSaysThatItIsRestarted() throws IOException {
        new AsPerson()
                .intercept(request, NO_BODY, (_, _) -> {
                    MockClientHttpResponse last = new MockClientHttpResponse(NO_BODY, HttpStatus.OK);
                    last.getHeaders().add(Farewell.HEADER, "1");
                    return last;
                })
                .close();
    }

    @Test
    void whatAPageCanDoWithoutDoesNotWaitForARestart() throws IOException {
        theServiceSaysThatItIsRestarted();

        assertThatThrownBy(() -> AsPerson.withoutPatience().intercept(request, NO_BODY, gone))
                .isInstanceOf(ConnectException.class);
        assertThat(calls).hasValue(1);
    }
}
