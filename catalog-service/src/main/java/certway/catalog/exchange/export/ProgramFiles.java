package certway.catalog.exchange.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.catalog.exchange.export.Yaml.Fields;
import certway.catalog.file.Inspection.Bytes;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramFile;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Unit;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A program in the program format. Where its files lie follows from its ids, so that equal content gives equal files. */
final class ProgramFiles {

    private final ProgramContent content;
    private final SortedMap<String, Bytes> files = new TreeMap<>();

    private ProgramFiles(ProgramContent content) {
        this.content = content;
    }

    /**
     * The files by their path within the program's folder.
     *
     * @param stored gives what is no text
     */
    static SortedMap<String, Bytes> of(ProgramContent content, Function<ProgramFile, Bytes> stored) {
        ProgramFiles program = new ProgramFiles(content);
        content.files().forEach((path, file) -> program.files.put(path, stored.apply(file)));
        program.write();
        return program.files;
    }

    private void write() {
        List<Yaml> modules = new ArrayList<>();
        for (ProgramModule module : content.curriculum().modules()) {
            modules.add(module(module, new FilePlace("%02d-%s".formatted(modules.size() + 1, module.id()))));
        }
        Fields program = ProgramYaml.of(content).put("modules", new Yaml.Items(modules));
        put("program.yaml", YamlText.of(program));
    }

    private Fields module(ProgramModule module, FilePlace place) {
        return new Fields()
                .id("id", module.id())
                .text("title", module.title())
                .put("units", Yaml.items(module.units(), unit -> unit(unit, place)));
    }

    private Fields unit(Unit unit, FilePlace place) {
        String path = place.folder() + "/" + unit.id();
        Fields fields = new Fields()
                .id("id", unit.id())
                .id("kind", unit.kind())
                .text("title", unit.title())
                .token("minutes", unit.minutes())
                .text("file", content(unit, path, place));
        if (unit instanceof Unit.Reading reading) {
            fields.optional("sample", reading.sample() ? true : null)
                    .optional("minimumMinutes", reading.minimumMinutes());
        }
        return fields;
    }

    private String content(Unit unit, String path, FilePlace place) {
        UnitYaml yaml = new UnitYaml(place);
        return switch (unit) {
            case Unit.Reading reading -> markdown(path + ".md", place.text(reading.markdown()));
            case Unit.QuizUnit quiz -> yaml(path, new QuizYaml(place).of(quiz.quiz()));
            case Unit.VideoUnit video -> {
                String transcript = path + ".transcript.md";
                markdown(transcript, place.text(video.video().transcript()));
                yield yaml(path, yaml.video(video.video(), place.relative(transcript)));
            }
            case Unit.DocumentUnit document -> yaml(path, yaml.document(document.document()));
            case Unit.CaseUnit scenario -> yaml(path, yaml.scenario(scenario.scenario()));
            case Unit.ChecklistUnit checklist -> yaml(path, yaml.checklist(checklist.checklist()));
            case Unit.PracticumUnit practicum -> yaml(path, yaml.practicum(practicum.practicum()));
            case Unit.PackageUnit htmlPackage -> yaml(path, yaml.htmlPackage(htmlPackage.htmlPackage()));
        };
    }

    private String markdown(String path, String text) {
        return put(path, text.replace("\r\n", "\n").strip() + "\n");
    }

    private String yaml(String path, Fields fields) {
        return put(path + ".yaml", YamlText.of(fields));
    }

    private String put(String path, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        files.put(path, () -> new ByteArrayInputStream(bytes));
        return path;
    }
}
