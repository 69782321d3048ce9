package certway.launcher.system;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Where each part listens: the standard ports, unless the environment says otherwise. */
public record Ports(Map<Port, Integer> numbers) {
    private static final int HIGHEST = 65_535;

    public Ports {
        numbers = Map.copyOf(numbers);
        Map<Integer, Port> users = new HashMap<>();
        for (Port port : Port.values()) {
            Integer number = numbers.get(port);
            if (number == null || number < 1 || number > HIGHEST) {
                throw new IllegalArgumentException(
                        "%s must be a port from 1 to %d".formatted(port.variable(), HIGHEST));
            }
            Port other = users.put(number, port);
            if (other != null) {
                throw new IllegalArgumentException(
                        "%s and %s are both %d".formatted(other.variable(), port.variable(), number));
            }
        }
    }

    public static Ports of(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String text = environment.getOrDefault(port.variable(), "");
            numbers.put(port, text.isBlank() ? port.standard() : number(port, text));
        }
        return new Ports(numbers);
    }

    private static int number(Port port, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is not a port: %s".formatted(port.variable(), text), e);
        }
    }

    public int of(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalStateException("no number for " + port);
        }
        return number;
    }
}
