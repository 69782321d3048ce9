package certway.testkit.infrastructure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets infrastructure that runs inside this process report only what is wrong. */
final class Logs {
    private static final List<String> NOISY = List.of(
            "de.bwaldvogel",
            "io.netty",
            "kafka",
            "org.apache.kafka",
            "org.mongodb.driver",
            "org.testcontainers",
            "com.github.dockerjava",
            "state.change.logger");

    private Logs() {}

    static void quiet() {
        NOISY.forEach(Logs::warningsOnly);
    }

    static void quietProcess() {
        warningsOnly(Logger.ROOT_LOGGER_NAME);
    }

    private static void warningsOnly(String name) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            context.getLogger(name).setLevel(Level.WARN);
        }
    }
}
