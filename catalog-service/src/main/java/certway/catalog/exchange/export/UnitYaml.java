package certway.catalog.exchange.export;

import certway.catalog.exchange.export.Yaml.Fields;
import certway.catalog.program.CaseStudy;
import certway.catalog.program.Checklist;
import certway.catalog.program.Handout;
import certway.catalog.program.HtmlPackage;
import certway.catalog.program.Practicum;
import certway.catalog.program.Video;

/** What the files of units other than readings and quizzes say. */
record UnitYaml(FilePlace place) {

    Fields video(Video video, String transcript) {
        Fields source = switch (video.source()) {
            case Video.OwnFile(String file) -> new Fields().text("file", place.relative(file));
            case Video.Elsewhere(String url) -> new Fields().text("url", url);
        };
        return new Fields()
                .put("source", source)
                .token("durationSeconds", video.durationSeconds())
                .put(
                        "captions",
                        Yaml.items(
                                video.captions(),
                                captions -> new Fields()
                                        .text("language", captions.language())
                                        .text("file", place.relative(captions.file()))))
                .text("transcript", transcript)
                .token("share", video.share());
    }

    Fields document(Handout document) {
        return new Fields()
                .text("file", place.relative(document.file()))
                .optional("pages", document.pages())
                .text("summary", place.text(document.summary()));
    }

    Fields scenario(CaseStudy scenario) {
        return new Fields().id("start", scenario.start()).put("scenes", Yaml.items(scenario.scenes(), this::scene));
    }

    private Fields scene(CaseStudy.Scene scene) {
        Fields fields = new Fields().id("id", scene.id()).text("text", place.text(scene.text()));
        if (!scene.choices().isEmpty()) {
            fields.put(
                    "choices",
                    Yaml.items(
                            scene.choices(),
                            choice -> new Fields()
                                    .id("id", choice.id())
                                    .text("text", choice.text())
                                    .id("to", choice.to())
                                    .text("feedback", choice.feedback())));
        }
        return scene.ending() == null
                ? fields
                : fields.id("ending", scene.ending().text());
    }

    Fields checklist(Checklist checklist) {
        Fields fields = new Fields();
        if (checklist.text() != null) {
            fields.text("text", place.text(checklist.text()));
        }
        return fields.put(
                "items",
                Yaml.items(
                        checklist.items(),
                        item -> new Fields().id("id", item.id()).text("text", item.text())));
    }

    Fields practicum(Practicum practicum) {
        Fields fields = new Fields();
        if (practicum.text() != null) {
            fields.text("text", place.text(practicum.text()));
        }
        return fields.text("entry", practicum.entry())
                .token("required", practicum.required())
                .put(
                        "fields",
                        Yaml.items(
                                practicum.fields(),
                                field -> new Fields()
                                        .id("id", field.id())
                                        .text("label", field.label())
                                        .id("kind", field.kind().text())));
    }

    Fields htmlPackage(HtmlPackage htmlPackage) {
        return new Fields()
                .text("file", place.relative(htmlPackage.file()))
                .text("start", htmlPackage.start())
                .token("height", htmlPackage.height());
    }
}
