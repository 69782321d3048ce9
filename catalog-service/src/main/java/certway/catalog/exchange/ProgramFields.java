package certway.catalog.exchange;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.Credit;
import certway.catalog.program.Level;
import certway.catalog.program.Prerequisite;
import certway.catalog.program.Prerequisite.Alternative;
import certway.catalog.program.Prerequisite.CompletedProgram;
import certway.catalog.program.Prerequisite.Education;
import certway.catalog.program.Prerequisite.Licence;
import certway.catalog.program.Price;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Source;
import certway.catalog.program.Terms;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a program says about itself: everything but its units. */
final class ProgramFields {

    static final String A_LANGUAGE = "a language such as en or en-US";
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    private static final int SHORT = 200;
    private static final int LONG = 20_000;
    private static final int MAXIMUM_MINUTES = 1_000_000;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,500}");

    private ProgramFields() {}

    static About about(Fields fields) {
        return new About(
                fields.line("title", SHORT),
                fields.line("summary", SHORT),
                fields.markdown("description", LONG),
                fields.line("provider", SHORT),
                fields.required("language").matching(LANGUAGE, A_LANGUAGE),
                fields.markdown("audience", LONG),
                lines(fields, "awards"),
                lines(fields, "doesNotAward"),
                date(fields.required("reviewed")),
                fields.list("sources", 1, ProgramFields::source),
                fields.optional("translationOf")
                        .map(id -> new ProgramId(id.id()))
                        .orElse(null));
    }

    private static List<String> lines(Fields fields, String name) {
        return fields.list(name, 1, node -> node.text(Node.Style.LINE, 500));
    }

    static LocalDate date(Node node) {
        String text = node.matching(DATE, "a date such as 2026-10-05");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (DATE.matcher(text).matches()) {
                node.fault("is no day of the calendar");
            }
            return LocalDate.EPOCH;
        }
    }

    private static Source source(Node node) {
        Fields fields = node.fields();
        Source source = new Source(
                fields.line("title", 500),
                fields.line("publisher", 500),
                fields.required("year").integer(1800, 2200),
                fields.optional("url")
                        .map(url -> url.matching(WEB_ADDRESS, "a web address"))
                        .orElse(null));
        fields.end();
        return source;
    }

    static Classification classification(Fields fields) {
        return new Classification(
                fields.required("level").oneOf(Level.values(), Level::text),
                fields.ids("roles", 0),
                fields.ids("specialisations", 0),
                fields.ids("testingAreas", 0),
                fields.ids("skills", 0),
                fields.ids("preparesFor", 0));
    }

    static Terms terms(Fields fields) {
        return new Terms(
                fields.required("studyMinutes").integer(1, MAXIMUM_MINUTES),
                price(fields.required("price").fields()),
                fields.list("credits", 0, ProgramFields::credit),
                fields.optional("accessDays")
                        .map(node -> node.integer(1, 36_500))
                        .orElse(null),
                ValidityReader.months(fields),
                ValidityReader.policy(fields),
                fields.list("prerequisites", 0, ProgramFields::prerequisite));
    }

    private static Price price(Fields fields) {
        Price price = new Price(
                fields.required("amountMinor").integer(0, Integer.MAX_VALUE),
                fields.required("currency").matching(CURRENCY, "a currency such as USD"),
                fields.required("sample").truth());
        fields.end();
        return price;
    }

    private static Credit credit(Node node) {
        Fields fields = node.fields();
        Credit credit = new Credit(
                fields.required("body").id(),
                fields.required("category").id(),
                fields.required("tenths").integer(1, 100_000));
        fields.end();
        return credit;
    }

    private static Prerequisite prerequisite(Node node) {
        Fields fields = node.fields();
        Set<Alternative> seen = new HashSet<>();
        Prerequisite prerequisite = new Prerequisite(fields.list("anyOf", 1, item -> alternative(item, seen)));
        fields.end();
        return prerequisite;
    }

    private static Alternative alternative(Node node, Set<Alternative> seen) {
        Alternative alternative =
                node.yaml() instanceof YamlNode.Mapping ? stated(node) : new CompletedProgram(new ProgramId(node.id()));
        if (!seen.add(alternative)) {
            node.fault("stands here twice");
        }
        return alternative;
    }

    private static Alternative stated(Node node) {
        Fields fields = node.fields();
        Optional<Node> education = fields.optional("education");
        Optional<Node> licence = fields.optional("licence");
        fields.end();
        if (education.isPresent() == licence.isPresent()) {
            node.fault("must be a program id or have one of education, licence");
        }
        return education
                .<Alternative>map(text -> new Education(text.text(Node.Style.LINE, SHORT)))
                .or(() -> licence.map(text -> new Licence(text.text(Node.Style.LINE, SHORT))))
                .orElse(new Education(Node.STAND_IN));
    }
}
