package certway.testkit.infrastructure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
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
        NOISY.forEach(name -> atLeast(Level.WARN, name));
        // warns of every index that is not unique: the stand-in scans instead
        atLeast(Level.ERROR, "de.bwaldvogel.mongo.backend.AbstractMongoDatabase");
    }

    static void quietProcess() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    private static void atLeast(Level level, String name) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getLogger(name).getLevel() == null) {
            context.getLogger(name).setLevel(level);
        }
    }
}
