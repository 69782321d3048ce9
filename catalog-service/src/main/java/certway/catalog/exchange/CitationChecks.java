package certway.catalog.exchange;

import certway.catalog.program.FactCitation;
import certway.catalog.program.MarkdownReference;
import certway.catalog.program.ProgramContent;
import certway.catalog.publishing.CitedFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the lines of an import that cite what must not be cited. */
final class CitationChecks {

    private final ContentFiles files;
    private final CitedFacts facts;
    private final Faults faults;

    CitationChecks(ContentFiles files, CitedFacts facts, Faults faults) {
        this.files = files;
        this.facts = facts;
        this.faults = faults;
    }

    /** Whether looking closer is worth it: most programs of a large import cite nothing. */
    boolean mayCite(ProgramContent content) {
        return texts(content).stream().anyMatch(file -> text(file).contains(MarkdownReference.FACT));
    }

    void check(ProgramContent content) {
        objections(content).forEach((fact, objection) -> {
            String message = "the fact %s cannot be cited: %s".formatted(fact, objection);
            Pattern citation = Pattern.compile(MarkdownReference.FACT + Pattern.quote(fact) + "(?![a-z0-9-])");
            for (String file : texts(content)) {
                List<String> lines = text(file).lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (citation.matcher(lines.get(i)).find()) {
                        faults.add(file, i + 1, "", message);
                    }
                }
            }
        });
    }

    private Map<String, String> objections(ProgramContent content) {
        Map<String, String> objections = new LinkedHashMap<>();
        for (FactCitation citation : FactCitation.in(content)) {
            facts.objection(citation.factId()).ifPresent(reason -> objections.put(citation.factId(), reason));
        }
        return objections;
    }

    private List<String> texts(ProgramContent content) {
        String folder = "programs/%s/".formatted(content.slug());
        return files.paths().stream()
                .filter(path -> path.startsWith(folder))
                .filter(path -> path.endsWith(".md") || path.endsWith(".yaml"))
                .toList();
    }

    /** A file that is no text has its fault already. */
    private String text(String file) {
        return files.text(file, new Faults()).orElse("");
    }
}
