package certway.launcher;

import java.util.List;

/** What the launcher was asked to do. */
sealed interface Command {

    record Up() implements Command {}

    /** Does what is done once for a build, so that the first start need not do it. */
    record Prepare() implements Command {}

    record Demo() implements Command {}

    record Doctor() implements Command {}

    record Reset(Confirmation confirmation) implements Command {}

    /** Imports the programs of a folder or a zip. */
    record Import(String path, Purpose purpose) implements Command {}

    /** Exports the catalog into a folder or a zip. */
    record Export(String path) implements Command {}

    /** Something the launcher does not understand. */
    record Unknown(String complaint) implements Command {}

    enum Purpose {
        PUBLISH,
        CHECK
    }

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
        if ("import".equals(name)) {
            return importing(options);
        }
        if ("export".equals(name) && options.size() <= 1) {
            return new Export(options.isEmpty() ? "catalog.zip" : options.getFirst());
        }
        if (!options.isEmpty()) {
            return new Unknown("%s does not take: %s".formatted(name, String.join(" ", options)));
        }
        return switch (name) {
            case "up" -> new Up();
            case "prepare" -> new Prepare();
            case "demo" -> new Demo();
            case "doctor" -> new Doctor();
            case "reset" -> new Reset(Confirmation.TO_ASK);
            default -> new Unknown("unknown command: " + name);
        };
    }

    private static Command importing(List<String> options) {
        List<String> paths =
                options.stream().filter(option -> !option.startsWith("--")).toList();
        List<String> others = options.stream()
                .filter(option -> option.startsWith("--") && !"--check".equals(option))
                .toList();
        if (!others.isEmpty()) {
            return new Unknown("import does not take: " + String.join(" ", others));
        }
        if (paths.size() != 1) {
            return new Unknown("import takes one folder or zip");
        }
        return new Import(paths.getFirst(), options.contains("--check") ? Purpose.CHECK : Purpose.PUBLISH);
    }
}
