package certway.launcher.system;

import java.util.List;
import java.util.Map;

/** A command line and what it adds to the environment. */
record Invocation(List<String> command, Map<String, String> environment) {
    Invocation {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
