package certway.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;

class MongoUnreachableTest {

    @Test
    void theAddressIsNamedWithoutItsPassword() {
        FailureAnalysis analysis = analysis("mongodb://certway:s3cret@db.internal:27017/?replicaSet=rs0");

        assertThat(analysis.getDescription())
                .isEqualTo("MongoDB does not answer at mongodb://db.internal:27017/?replicaSet=rs0.");
        assertThat(analysis.getAction()).contains("CERTWAY_MONGODB_URI");
    }

    @Test
    void anAddressWithoutLoginIsNamedAsItIs() {
        assertThat(analysis("mongodb://127.0.0.1:27017").getDescription())
                .isEqualTo("MongoDB does not answer at mongodb://127.0.0.1:27017.");
    }

    @Test
    void aServiceFindsIt() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.ArgumentResolver.of(Environment.class, new StandardEnvironment()),
                                (_, _, _) -> {}))
                .hasAtLeastOneElementOfType(MongoUnreachable.class);
    }

    private static FailureAnalysis analysis(String uri) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("spring.mongodb.uri", uri)));
        RuntimeException failure =
                new IllegalStateException("a bean", new MongoTimeoutException("Timed out after 10000 ms"));
        return Objects.requireNonNull(new MongoUnreachable(environment).analyze(failure));
    }
}
