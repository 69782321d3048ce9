package certway.catalog.exchange.export;

import certway.catalog.exchange.export.Yaml.Fields;
import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.Prerequisite;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Terms;
import certway.catalog.program.Validity;
import java.time.LocalDate;

/** Everything of a program.yaml before its modules, in the order in which the program format is explained. */
final class ProgramYaml {

    private ProgramYaml() {}

    static Fields of(ProgramContent content) {
        Fields fields = new Fields()
                .token("format", 1)
                .id("programId", content.programId())
                .id("slug", content.slug());
        about(content.about(), fields);
        classification(content.classification(), fields);
        terms(content.terms(), fields);
        sources(content.about(), fields);
        return fields.token("moduleOrder", content.curriculum().moduleOrder().text())
                .put("completion", CompletionYaml.of(content.curriculum().completion()));
    }

    private static void about(About about, Fields fields) {
        fields.text("title", about.title())
                .text("summary", about.summary())
                .text("description", about.description())
                .text("provider", about.provider())
                .text("language", about.language());
        ProgramId original = about.translationOf();
        if (original != null) {
            fields.id("translationOf", original);
        }
        fields.text("audience", about.audience())
                .put("awards", Yaml.texts(about.awards()))
                .put("doesNotAward", Yaml.texts(about.doesNotAward()));
    }

    private static void classification(Classification classification, Fields fields) {
        fields.token("level", classification.level().text())
                .put("roles", Yaml.ids(classification.roles()))
                .put("specialisations", Yaml.ids(classification.specialisations()))
                .put("testingAreas", Yaml.ids(classification.testingAreas()))
                .put("skills", Yaml.ids(classification.skills()))
                .put("preparesFor", Yaml.ids(classification.preparesFor()));
    }

    private static void terms(Terms terms, Fields fields) {
        fields.token("studyMinutes", terms.studyMinutes())
                .put(
                        "price",
                        new Fields()
                                .token("amountMinor", terms.price().amountMinor())
                                .text("currency", terms.price().currency())
                                .token("sample", terms.price().sample()))
                .put(
                        "credits",
                        Yaml.items(
                                terms.credits(),
                                credit -> new Fields()
                                        .id("body", credit.body())
                                        .id("category", credit.category())
                                        .token("tenths", credit.tenths())))
                .optional("accessDays", terms.accessDays())
                .optional("validityMonths", terms.validityMonths());
        Validity validity = terms.validity();
        if (validity != null) {
            fields.put("validity", validity(validity));
        }
        fields.put(
                "prerequisites",
                Yaml.items(
                        terms.prerequisites(),
                        group -> new Fields().put("anyOf", Yaml.items(group.anyOf(), ProgramYaml::alternative))));
    }

    private static Fields validity(Validity validity) {
        return switch (validity) {
            case Validity.None() -> new Fields().text("kind", "none");
            case Validity.Months(int months) ->
                new Fields().text("kind", "months").token("months", months);
            case Validity.FixedDate(LocalDate date) ->
                new Fields().text("kind", "fixed-date").token("date", date);
            case Validity.Window(int month, int day, int minimumMonths) ->
                new Fields()
                        .text("kind", "window")
                        .token("month", month)
                        .token("day", day)
                        .token("minimumMonths", minimumMonths);
        };
    }

    private static Yaml alternative(Prerequisite.Alternative alternative) {
        return switch (alternative) {
            case Prerequisite.CompletedProgram(ProgramId program) -> new Yaml.Id(program.value());
            case Prerequisite.Education(String education) -> new Fields().text("education", education);
            case Prerequisite.Licence(String licence) -> new Fields().text("licence", licence);
        };
    }

    private static void sources(About about, Fields fields) {
        fields.token("reviewed", about.reviewed()).put("sources", Yaml.items(about.sources(), source -> {
            Fields said = new Fields()
                    .text("title", source.title())
                    .text("publisher", source.publisher())
                    .token("year", source.year());
            return source.url() == null ? said : said.text("url", source.url());
        }));
    }
}
