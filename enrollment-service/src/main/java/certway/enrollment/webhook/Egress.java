package certway.enrollment.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * The way out, to addresses that somebody typed: to the internet only, never into the network that the services are in. A name is
 * resolved once, and the address that was looked at is the one that is connected to. Redirects are not followed, and nothing
 * takes longer than it may, however slowly a receiver answers.
 */
final class Egress implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 500;
    private static final int CONNECTIONS_OF_ONE = 50;

    /** Of an answer nobody reads anything; of a longer one not even to keep the connection. */
    private static final long SHORT = 8 * 1024L;

    private final boolean plain;
    private final Duration limit;
    private final CloseableHttpClient client;
    private final DnsResolver names;
    private final InetAddressFilter allowed;
    private final ScheduledExecutorService limits = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-limits").factory());

    /** What came of a request. */
    sealed interface Result {

        /** Something was answered. */
        record Answered(int status, @Nullable String retryAfter) implements Result {}

        /** Nothing was. */
        record Failed(String cause) implements Result {}
    }

    Egress(boolean local, Duration limit, DnsResolver names) {
        this(local, local ? InetAddressFilter.all() : InetAddressFilter.externalAddresses(), limit, names);
    }

    Egress(boolean plain, InetAddressFilter allowed, Duration limit, DnsResolver names) {
        this.plain = plain;
        this.allowed = allowed;
        this.limit = limit;
        this.names = names;
        this.client = new HttpComponentsHttpClientBuilder()
                .withDnsResolver(names)
                .withCustomizer(builder -> builder.disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .setUserAgent("certway"))
                .withConnectionManagerCustomizer(
                        connections -> connections.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS_OF_ONE))
                .build(HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withTimeouts(CONNECT, limit)
                        .withInetAddressFilter(allowed));
    }

    /** Whether it is an address to which anything could be sent. */
    boolean speaks(URI address) {
        String scheme = address.getScheme();
        return address.getHost() != null && ("https".equals(scheme) || (plain && "http".equals(scheme)));
    }

    /** Whether the host is known to be where nothing is sent. */
    boolean refuses(String host) {
        try {
            for (InetAddress address : names.resolve(host)) {
                if (allowed.matches(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            // It may be known tomorrow; then it is looked at again.
            return false;
        }
    }

    Result post(URI url, Map<String, String> headers, String body) {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.create(Message.CONTENT_TYPE, UTF_8)));
        Future<?> end = limits.schedule(request::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answered(request, client.executeOpen(HttpHost.create(url), request, null));
        } catch (FilteredHostException e) {
            return new Result.Failed("address-refused");
        } catch (UnknownHostException e) {
            return new Result.Failed("unknown-host");
        } catch (SSLException e) {
            return new Result.Failed("tls-failed");
        } catch (InterruptedIOException e) {
            return new Result.Failed("timeout");
        } catch (IOException e) {
            return new Result.Failed(request.isCancelled() ? "timeout" : "connection-failed");
        } finally {
            end.cancel(false);
        }
    }

    private static Result answered(HttpPost request, ClassicHttpResponse response) {
        try (response) {
            HttpEntity entity = response.getEntity();
            if (entity != null && (entity.getContentLength() < 0 || entity.getContentLength() > SHORT)) {
                request.cancel();
            }
        } catch (IOException e) {
            // What was answered is known; only the connection is of no use any more.
        }
        Header retryAfter = response.getFirstHeader("Retry-After");
        return new Result.Answered(response.getCode(), retryAfter == null ? null : retryAfter.getValue());
    }

    @Override
    public void close() throws IOException {
        limits.shutdownNow();
        client.close();
    }
}
