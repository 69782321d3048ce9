package certway.bench;

import certway.testkit.identity.TokenIssuer;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import certway.testkit.infrastructure.MongoDb;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures a service and prints tables. MongoDB's stand-in, Kafka and the callers are in this process, on the same cores: what
 * is measured is the machine with everything running.
 */
public final class Bench {

    private Bench() {}

    /** What a measurement runs on. */
    record Site(MongoDb mongo, Kafka kafka, TokenIssuer issuer, List<String> arguments, File log) {

        /** How the service is started, with what it needs to know beside the site. */
        ServiceProcess.Settings service(Map<String, String> more) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "CERTWAY_MONGODB_URI", mongo.connectionString(),
                    "CERTWAY_KAFKA_BOOTSTRAP", kafka.bootstrapServers(),
                    "CERTWAY_ISSUER", issuer.issuer(),
                    "CERTWAY_KEYCLOAK_BACKCHANNEL", issuer.issuer()));
            environment.putAll(more);
            return new ServiceProcess.Settings(
                    Path.of(arguments.getFirst()), environment, arguments.subList(1, arguments.size()), log);
        }
    }

    /**
     * Runs one of the measurements.
     *
     * @param arguments {@code catalog}, {@code progress}, {@code load}, {@code export} or {@code credential}, the path of the service's jar, then options for its Java; or {@code
     *     pages}, the address of the gateway of a platform that runs, the path of a Chromium, and the id of a certificate of
     *     that platform
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Callers keep their connections; Java would keep five of them.
        System.setProperty("http.maxConnections", "64");
        if (arguments.length < 2) {
            throw new IllegalArgumentException(
                    "usage: java -jar bench.jar catalog|progress|load|export|credential SERVICE_JAR [JAVA_OPTION...] | pages GATEWAY CHROMIUM CERTIFICATE");
        }
        if (arguments[0].equals("pages")) {
            new PagesBench(URI.create(arguments[1]), Path.of(arguments[2]), arguments[3]).run();
            return;
        }
        File log = File.createTempFile(arguments[0] + "-bench", ".log");
        System.out.println("the service's log: " + log);
        try (MongoDb mongo = Infrastructure.newMongo();
                Kafka kafka = Infrastructure.newKafka();
                TokenIssuer issuer = new TokenIssuer()) {
            mongo.start();
            kafka.start();
            Site site = new Site(mongo, kafka, issuer, List.of(arguments).subList(1, arguments.length), log);
            switch (arguments[0]) {
                case "catalog" -> new CatalogBench(site).run();
                case "progress" -> new ProgressBench(site).run();
                case "load" -> new ProgressBench(site).runLoad();
                case "export" -> new ProgressBench(site).runExport();
                case "credential" -> new CredentialBench(site).run();
                default -> throw new IllegalArgumentException("no measurement: " + arguments[0]);
            }
        }
        System.exit(0);
    }
}
