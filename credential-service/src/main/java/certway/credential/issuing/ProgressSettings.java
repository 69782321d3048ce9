package certway.credential.issuing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where progress-service is. */
@ConfigurationProperties("certway.progress")
record ProgressSettings(
        @DefaultValue("http://127.0.0.1:8083") String url) {}
