package certway.catalog.authoring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where enrollment-service is. */
@ConfigurationProperties("certway.enrollment")
record EnrollmentSettings(
        @DefaultValue("http://127.0.0.1:8082") String url) {}
