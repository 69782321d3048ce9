package certway.catalog.exchange.foreign;

import certway.catalog.exchange.QuestionCheck;
import certway.catalog.exchange.foreign.CartridgeReport.Item;
import certway.catalog.exchange.foreign.CartridgeResources.Resource;
import certway.catalog.exchange.foreign.QuestionReport.Outcome;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Question;
import certway.catalog.program.Quiz;
import certway.catalog.program.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the modules of a program of a cartridge: its pages become readings, its assessments quizzes. */
final class CartridgeReader {

    private static final int MINUTES = 10;
    private static final int PASS_MARK = 70;
    private static final int TITLE = 200;
    private static final int UNITS = 100;

    private final CartridgeResources resources;
    private final CartridgePictures pictures;
    private final ForeignIds moduleIds = new ForeignIds();
    private final ForeignIds unitIds = new ForeignIds();
    private final Set<String> named = new HashSet<>();
    private final List<Item> items = new ArrayList<>();

    CartridgeReader(CartridgeResources resources, CartridgePictures pictures) {
        this.resources = resources;
        this.pictures = pictures;
    }

    List<Item> items() {
        return items;
    }

    List<ProgramModule> modules(Xml manifest) {
        List<ProgramModule> modules = new ArrayList<>();
        List<Xml> loose = new ArrayList<>();
        for (Xml item : top(manifest)) {
            if (item.children().stream().anyMatch(child -> child.name().equals("item"))) {
                add(modules, title(item), leaves(item).toList());
            } else {
                loose.add(item);
            }
        }
        add(modules, "Contents", loose);
        resources.byId().forEach(this::unnamed);
        return modules;
    }

    /** The children of the one item that stands for the whole. */
    private static List<Xml> top(Xml manifest) {
        List<Xml> items =
                manifest.first("organization").map(CartridgeReader::items).orElse(List.of());
        return items.size() == 1 ? items(items.getFirst()) : items;
    }

    private static List<Xml> items(Xml element) {
        return element.children().stream()
                .filter(child -> child.name().equals("item"))
                .toList();
    }

    private static Stream<Xml> leaves(Xml item) {
        List<Xml> children = items(item);
        return children.isEmpty() ? Stream.of(item) : children.stream().flatMap(CartridgeReader::leaves);
    }

    private void add(List<ProgramModule> modules, String title, List<Xml> leaves) {
        List<Unit> units = new ArrayList<>();
        for (Xml leaf : leaves) {
            Unit unit = unit(leaf, units.size());
            if (unit != null) {
                units.add(unit);
            }
        }
        if (!units.isEmpty()) {
            modules.add(new ProgramModule(moduleIds.of(title), title, units));
        }
    }

    private @Nullable Unit unit(Xml leaf, int before) {
        String reference = leaf.attribute("identifierref");
        Resource resource = resources.byId().get(reference);
        String title = title(leaf);
        if (resource == null) {
            return skipped("", title, reference.isEmpty() ? "is only a heading" : "names a resource that is not there");
        }
        named.add(reference);
        if (before >= UNITS) {
            return skipped(resource.file(), title, "a module has at most %d units".formatted(UNITS));
        }
        return switch (resource.kind()) {
            case PAGE -> page(resource, title);
            case ASSESSMENT -> quiz(resource, title);
            case OTHER ->
                skipped(resource.file(), title, "%s is neither a page nor an assessment".formatted(resource.type()));
        };
    }

    private @Nullable Unit skipped(String file, String title, String reason) {
        items.add(new Item(file, title, Outcome.SKIPPED, null, List.of(reason)));
        return null;
    }

    private @Nullable Unit page(Resource resource, String title) {
        byte[] bytes = resources.files().get(resource.file());
        if (bytes == null) {
            return skipped(resource.file(), title, "the file is not in the cartridge");
        }
        Set<String> notes = new LinkedHashSet<>();
        String markdown = XmlMarkdown.of(
                HtmlFile.read(bytes),
                new XmlMarkdown.Surroundings(Set.of(), notes::add, source -> pictures.path(resource.file(), source)));
        if (markdown.isBlank()) {
            return skipped(resource.file(), title, "the page has no text");
        }
        return made(new Unit.Reading(unitIds.of(title), title, MINUTES, markdown), resource.file(), notes);
    }

    private @Nullable Unit quiz(Resource resource, String title) {
        byte[] bytes = resources.files().get(resource.file());
        if (bytes == null) {
            return skipped(resource.file(), title, "the file is not in the cartridge");
        }
        Set<String> notes = new LinkedHashSet<>();
        try {
            List<Question> questions = questions(XmlFile.read(bytes), resource.file(), notes);
            if (questions.isEmpty()) {
                return skipped(resource.file(), title, "has no question that the platform has: " + notes);
            }
            notes.add("the mark to pass is %d percent, all questions are drawn; check both".formatted(PASS_MARK));
            Quiz quiz = new Quiz(PASS_MARK, questions.size(), null, true, Quiz.FeedbackTime.AFTER_SUBMIT, questions);
            return made(new Unit.QuizUnit(unitIds.of(title), title, MINUTES, quiz), resource.file(), notes);
        } catch (XmlFile.Refused e) {
            return skipped(resource.file(), title, "line %d: %s".formatted(e.line(), e.getMessage()));
        }
    }

    private static List<Question> questions(Xml assessment, String file, Set<String> notes) {
        ForeignIds ids = new ForeignIds();
        List<Question> questions = new ArrayList<>();
        for (Xml item : assessment.all("item")) {
            Found found = CartridgeQuestion.question(item, file, ids);
            Question question = found.question();
            List<String> faults = question == null ? found.notes() : QuestionCheck.faults(question);
            if (question != null && faults.isEmpty()) {
                questions.add(question);
                found.notes().forEach(note -> notes.add("question %s: %s".formatted(found.name(), note)));
            } else {
                notes.add("question %s was skipped: %s".formatted(found.name(), String.join("; ", faults)));
            }
        }
        return questions;
    }

    private Unit made(Unit unit, String file, Set<String> notes) {
        Outcome outcome = notes.isEmpty() ? Outcome.IMPORTED : Outcome.CHANGED;
        items.add(new Item(file, unit.title(), outcome, unit.id(), List.copyOf(notes)));
        return unit;
    }

    /** A resource that the organisation does not name is often a picture of a page, which was taken with the page. */
    private void unnamed(String identifier, Resource resource) {
        if (!named.contains(identifier) && !resource.file().isEmpty() && !pictures.isTaken(resource.file())) {
            skipped(resource.file(), resource.file(), "the organisation of the cartridge does not name it");
        }
    }

    private static String title(Xml item) {
        String title = item.children().stream()
                .filter(child -> child.name().equals("title"))
                .map(Xml::text)
                .findFirst()
                .orElse("");
        String named = title.isBlank() ? "Untitled" : title;
        return named.length() > TITLE ? named.substring(0, TITLE) : named;
    }
}
