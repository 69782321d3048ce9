package certway.testkit.infrastructure;

import certway.testkit.infrastructure.ServerProcess.Running;
import java.io.IOException;

/** The Kafka broker as a process: {@code --port N --controller-port M --data DIR [--parent-stdin]}. */
public final class KafkaServer {
    private KafkaServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ServerProcess.run(args, arguments -> {
            EmbeddedKafka kafka = new EmbeddedKafka(new EmbeddedKafka.Settings(
                    arguments.path("--data"), arguments.number("--port"), arguments.number("--controller-port")));
            kafka.start();
            return new Running(kafka.bootstrapServers(), kafka::close);
        });
    }
}
