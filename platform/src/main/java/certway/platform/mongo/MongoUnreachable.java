package certway.platform.mongo;

import com.mongodb.MongoTimeoutException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in two lines, in the place of some hundred, why a service cannot start without its database. */
class MongoUnreachable extends AbstractFailureAnalyzer<MongoTimeoutException> {

    private final Environment environment;

    MongoUnreachable(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MongoTimeoutException cause) {
        String uri = environment.getProperty("spring.mongodb.uri", "its default address");
        return new FailureAnalysis(
                "MongoDB does not answer at %s.".formatted(withoutLogin(uri)),
                "Start MongoDB, or set CERTWAY_MONGODB_URI to where it is; then start this service again.",
                cause);
    }

    /** An address may hold a password, which no log may show. */
    private static String withoutLogin(String uri) {
        int end = uri.lastIndexOf('@');
        int start = uri.indexOf("://");
        return end < 0 || start < 0 ? uri : uri.substring(0, start + 3) + uri.substring(end + 1);
    }
}
