package certway.catalog.exchange;

import certway.catalog.exchange.YamlNode.Absent;
import certway.catalog.exchange.YamlNode.Kind;
import certway.catalog.exchange.YamlNode.Mapping;
import certway.catalog.exchange.YamlNode.Scalar;
import certway.catalog.exchange.YamlNode.Sequence;
import certway.catalog.program.Ids;
import certway.catalog.program.MarkdownReference;
import certway.catalog.program.MarkdownScan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A place in a YAML file that is asked for what should stand there. What does not fit becomes a fault, and the answer a valid
 * stand-in, so that reading goes on and finds the other faults; the result is used only if there were none.
 */
record Node(Faults faults, String file, String pointer, YamlNode yaml) {

    static final String STAND_IN = "stand-in";

    /** What may be written in a text. */
    enum Style {
        /** One line of plain text. */
        LINE,
        /** Markdown without images and links to units. */
        MARKDOWN,
        /** Markdown. */
        RICH
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    void fault(String message) {
        if (!isAbsent()) {
            faults.add(file, yaml.line(), pointer, message);
        }
    }

    /** As {@link #fault}, but an author may leave it so until the program is published. */
    void unfinished(String message) {
        if (!isAbsent()) {
            faults.addUnfinished(file, yaml.line(), pointer, message);
        }
    }

    boolean isAbsent() {
        return yaml instanceof Absent;
    }

    Fields fields() {
        return switch (yaml) {
            case Mapping mapping -> new Fields(this, mapping.fields(), true);
            case Sequence sequence -> noFields("a list");
            case Scalar scalar -> noFields(scalar.kind().description());
            case Absent absent -> new Fields(this, Map.of(), false);
        };
    }

    private Fields noFields(String found) {
        fault("must have fields, is " + found);
        return new Fields(this, Map.of(), false);
    }

    /** The items of a list of at least and at most so many. */
    List<Node> items(int minimum, int maximum) {
        return switch (yaml) {
            case Sequence sequence -> {
                int size = sequence.items().size();
                if (size < minimum) {
                    unfinished("must have at least %d, has %d".formatted(minimum, size));
                }
                if (size > maximum) {
                    fault("must have at most %d, has %d".formatted(maximum, size));
                }
                yield IntStream.range(0, Math.min(size, maximum))
                        .mapToObj(i -> new Node(
                                faults,
                                file,
                                pointer + "/" + i,
                                sequence.items().get(i)))
                        .toList();
            }
            case Mapping mapping -> noItems("fields");
            case Scalar scalar -> noItems(scalar.kind().description());
            case Absent absent -> List.of();
        };
    }

    private List<Node> noItems(String found) {
        fault("must be a list, is " + found);
        return List.of();
    }

    String text(Style style, int maximum) {
        return scalar(Kind.TEXT).filter(text -> isFit(text, style, maximum)).orElse(STAND_IN);
    }

    private boolean isFit(String text, Style style, int maximum) {
        int before = faults.count();
        if (text.isBlank()) {
            unfinished("must not be empty");
        }
        if (text.length() > maximum) {
            fault("must have at most %d characters, has %d".formatted(maximum, text.length()));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            fault("must not have control characters");
        }
        if (style == Style.LINE && text.indexOf('\n') >= 0) {
            fault("must be one line");
        }
        if (style == Style.RICH) {
            MarkdownScan.of(text).faults().forEach(found -> fault(found.message()));
        }
        if (style == Style.MARKDOWN) {
            MarkdownScan scan = MarkdownScan.of(text);
            scan.faults().forEach(found -> fault(found.message()));
            if (scan.references().stream().anyMatch(found -> found.kind() != MarkdownReference.Kind.FACT)) {
                fault("images and links to units may only stand in the texts of units");
            }
        }
        return faults.count() == before;
    }

    /** A text that a pattern decides about. */
    String matching(Pattern pattern, String expectation) {
        return scalar(Kind.TEXT)
                .filter(text -> {
                    boolean matches = pattern.matcher(text).matches();
                    if (!matches) {
                        fault("must be " + expectation);
                    }
                    return matches;
                })
                .orElse(STAND_IN);
    }

    String id() {
        return matching(Ids.PATTERN, "an id: it matches " + Ids.PATTERN.pattern());
    }

    int integer(int minimum, int maximum) {
        return scalar(Kind.INTEGER).map(text -> integer(text, minimum, maximum)).orElse(minimum);
    }

    private int integer(String text, int minimum, int maximum) {
        try {
            int number = Integer.parseInt(text);
            if (number >= minimum && number <= maximum) {
                return number;
            }
        } catch (NumberFormatException e) {
            // not decimal or beyond any range: the same fault
        }
        fault("must be a whole number from %d to %d".formatted(minimum, maximum));
        return minimum;
    }

    boolean truth() {
        return scalar(Kind.BOOLEAN)
                .filter(text -> text.equalsIgnoreCase("true"))
                .isPresent();
    }

    <E> E oneOf(E[] values, Function<E, String> name) {
        Optional<String> text = scalar(Kind.TEXT);
        Optional<E> chosen = text.flatMap(given -> Stream.of(values)
                .filter(value -> name.apply(value).equals(given))
                .findFirst());
        if (text.isPresent() && chosen.isEmpty()) {
            fault("must be one of "
                    + String.join(", ", Stream.of(values).map(name).toList()));
        }
        return chosen.orElse(values[0]);
    }

    /** The text of a scalar of this kind, or a fault. */
    private Optional<String> scalar(Kind kind) {
        return switch (yaml) {
            case Scalar scalar when scalar.kind() == kind -> Optional.of(scalar.text());
            case Scalar scalar -> noScalar(kind, scalar.kind().description());
            case Mapping mapping -> noScalar(kind, "fields");
            case Sequence sequence -> noScalar(kind, "a list");
            case Absent absent -> Optional.empty();
        };
    }

    private Optional<String> noScalar(Kind kind, String found) {
        fault("must be %s, is %s".formatted(kind.description(), found));
        return Optional.empty();
    }
}
