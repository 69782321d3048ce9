package certway.launcher;

import java.util.List;

/** What the launcher was asked to do. */
sealed interface Command {

    record Up() implements Command {}

    record Demo() implements Command {}

    record Doctor() implements Command {}

    record Reset(Confirmation confirmation) implements Command {}

    /** Something the launcher does not understand. */
    record Unknown(String complaint) implements Command {}

    enum Confirmation {
        GIVEN,
        TO_ASK
    }

    static Command parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            return new Unknown("no command");
        }
        String name = arguments.getFirst();
        List<String> options = arguments.subList(1, arguments.size());
        if ("reset".equals(name) && List.of("--yes").equals(options)) {
            return new Reset(Confirmation.GIVEN);
        }
        if (!options.isEmpty()) {
            return new Unknown("%s does not take: %s".formatted(name, String.join(" ", options)));
        }
        return switch (name) {
            case "up" -> new Up();
            case "demo" -> new Demo();
            case "doctor" -> new Doctor();
            case "reset" -> new Reset(Confirmation.TO_ASK);
            default -> new Unknown("unknown command: " + name);
        };
    }
}
