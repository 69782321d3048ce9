package certway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsIT {

    private static final Path ROOT = RepositoryRoot.find();
    private static final Path EVENTS = ROOT.resolve("docs/events.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|srcset|href)=\"([^\"]+)\"");

    /** What is shown as code is no link. */
    private static final Pattern CODE = Pattern.compile("(?s)^```.*?^```|`[^`\n]*`", Pattern.MULTILINE);

    static List<Path> documents() throws IOException {
        try (Stream<Path> below = Files.walk(ROOT.resolve("docs"))) {
            Stream<Path> beside = Stream.of("README.md", "content/README.md").map(ROOT::resolve);
            return Stream.concat(beside, below.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkToTheRepositoryLeadsSomewhere(Path document) throws IOException {
        for (String link : links(document)) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? document
                    : Objects.requireNonNull(document.getParent()).resolve(parts[0]);

            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
            }
        }
    }

    @Test
    void everyEventHasItsSection() throws IOException {
        List<String> sections = headings(EVENTS).stream()
                .filter(heading -> heading.startsWith("certway."))
                .sorted()
                .toList();

        assertThat(sections).isEqualTo(Examples.types());
    }

    @Test
    void theExampleSubscriberCompiles(@TempDir Path classes) throws IOException {
        String example = between(Files.readString(EVENTS), "```java\n", "```");
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var faults = new DiagnosticCollector<JavaFileObject>();
        List<String> options = List.of("-d", classes.toString(), "-proc:none");

        boolean compiled = compiler.getTask(null, null, faults, options, null, List.of(new Source(example)))
                .call();

        assertThat(compiled).as(faults.getDiagnostics().toString()).isTrue();
    }

    private static List<String> links(Path document) throws IOException {
        return LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""))
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    private static List<String> headings(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document))
                .results()
                .map((MatchResult heading) -> heading.group(1))
                .toList();
    }

    /** As the usual renderers of Markdown make them. */
    private static List<String> anchors(Path document) throws IOException {
        return headings(document).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///CompletionSubscriber.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
