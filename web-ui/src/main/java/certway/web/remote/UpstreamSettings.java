package certway.web.remote;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services are. */
@ConfigurationProperties("certway.upstream")
public record UpstreamSettings(String catalog, String enrollment, String progress, String credential) {}
