package certway.gateway.docs;

import certway.gateway.routes.model.Upstream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches the services' OpenAPI documents and keeps the merged one for a short time. */
final class ApiDocuments {

    private static final Logger log = LoggerFactory.getLogger(ApiDocuments.class);

    private final Function<Upstream, URI> addresses;
    private final String publicUrl;
    private final DocsSettings settings;
    private final InstantSource clock;
    private final RestClient client;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Kept kept;

    ApiDocuments(Function<Upstream, URI> addresses, String publicUrl, DocsSettings settings, InstantSource clock) {
        this.addresses = addresses;
        this.publicUrl = publicUrl;
        this.settings = settings;
        this.clock = clock;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build());
        requests.setReadTimeout(settings.timeout());
        client = RestClient.builder().requestFactory(requests).build();
    }

    private record Kept(String json, Instant until) {}

    String merged() {
        Kept now = kept;
        if (now != null && clock.instant().isBefore(now.until())) {
            return now.json();
        }
        fetching.lock();
        try {
            now = kept;
            if (now == null || !clock.instant().isBefore(now.until())) {
                now = fetch();
                kept = now;
            }
            return now.json();
        } finally {
            fetching.unlock();
        }
    }

    private Kept fetch() {
        MergedDocument merged = new MergedDocument(publicUrl);
        boolean whole = true;
        for (Map.Entry<Upstream, Optional<JsonNode>> document : documents().entrySet()) {
            if (document.getValue().isPresent()) {
                merged.with(document.getKey(), document.getValue().get());
            } else {
                merged.without(document.getKey());
                whole = false;
            }
        }
        return new Kept(
                JsonMapper.shared().writeValueAsString(merged.toJson()),
                clock.instant().plus(whole ? settings.keep() : settings.keepPartial()));
    }

    private Map<Upstream, Optional<JsonNode>> documents() {
        Map<Upstream, Future<Optional<JsonNode>>> asked = new EnumMap<>(Upstream.class);
        Map<Upstream, Optional<JsonNode>> answered = new EnumMap<>(Upstream.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Upstream upstream : Upstream.values()) {
                if (upstream.hasApi()) {
                    Callable<Optional<JsonNode>> ask = () -> document(upstream);
                    asked.put(upstream, threads.submit(ask));
                }
            }
            for (Map.Entry<Upstream, Future<Optional<JsonNode>>> one : asked.entrySet()) {
                answered.put(one.getKey(), one.getValue().get());
            }
            return answered;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a document could not be merged", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while documents were fetched", e);
        }
    }

    /** The merged document names a service that is absent here. */
    private Optional<JsonNode> document(Upstream upstream) {
        try {
            byte[] json = client.get()
                    .uri(addresses.apply(upstream).resolve("/v3/api-docs"))
                    .retrieve()
                    .body(byte[].class);
            return Optional.of(JsonMapper.shared().readTree(json));
        } catch (RestClientException | JacksonException e) {
            log.atWarn()
                    .addKeyValue("service", upstream.id())
                    .addKeyValue("cause", e.getMessage())
                    .log("No OpenAPI document");
            return Optional.empty();
        }
    }
}
