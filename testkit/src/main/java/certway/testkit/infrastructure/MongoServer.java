package certway.testkit.infrastructure;

import certway.testkit.infrastructure.ServerProcess.Running;
import java.io.IOException;

/** The durable embedded MongoDB as a process: {@code --port N --data DIR [--power-cut] [--parent-stdin]}. */
public final class MongoServer {
    private MongoServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ServerProcess.run(args, arguments -> {
            Durability durability = arguments.has("--power-cut") ? Durability.POWER_CUT : Durability.PROCESS;
            EmbeddedMongo mongo = new EmbeddedMongo(new EmbeddedMongo.Settings(
                    arguments.path("--data").resolve("certway.mv.db"), arguments.number("--port"), durability, true));
            mongo.start();
            return new Running(mongo.connectionString(), mongo::close);
        });
    }
}
