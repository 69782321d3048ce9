package certway.enrollment.enrolling.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that must hold before enrolling; any one of its alternatives is enough. */
public record Prerequisite(List<Alternative> anyOf) {

    /** One way to meet it. */
    public sealed interface Alternative {

        /** The same for the same requirement in every version of every program, and another one once its text changes. */
        String id();
    }

    /** A program that must have been completed, which the platform knows. */
    public record Completed(ProgramId program) implements Alternative {

        @Override
        public String id() {
            return named("program", program.value());
        }
    }

    /** What the platform cannot check: the learner states that it is so. */
    public sealed interface Statement extends Alternative {

        String text();
    }

    public record Education(String text) implements Statement {

        @Override
        public String id() {
            return named("education", text);
        }
    }

    public record Licence(String text) implements Statement {

        @Override
        public String id() {
            return named("licence", text);
        }
    }

    public Prerequisite {
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("a prerequisite without alternatives can never be met");
        }
        anyOf = List.copyOf(anyOf);
    }

    public static Prerequisite ofPrograms(List<ProgramId> programs) {
        return new Prerequisite(
                programs.stream().<Alternative>map(Completed::new).toList());
    }

    /** A function of the alternatives: a waiver of this very prerequisite does not waive what it may become. */
    public String id() {
        return named("prerequisite", anyOf.stream().map(Alternative::id).collect(Collectors.joining(" ")));
    }

    public Stream<ProgramId> programs() {
        return anyOf.stream().flatMap(alternative -> switch (alternative) {
            case Completed(var program) -> Stream.of(program);
            case Statement statement -> Stream.empty();
        });
    }

    Stream<Statement> statements() {
        return anyOf.stream().flatMap(alternative -> switch (alternative) {
            case Completed completed -> Stream.empty();
            case Statement statement -> Stream.of(statement);
        });
    }

    boolean metBy(Set<ProgramId> completed, Set<String> stated) {
        return anyOf.stream().anyMatch(alternative -> switch (alternative) {
            case Completed(var program) -> completed.contains(program);
            case Statement statement -> stated.contains(statement.id());
        });
    }

    private static String named(String kind, String text) {
        return UUID.nameUUIDFromBytes((kind + ':' + text).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
