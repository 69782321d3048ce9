package certway.credential.paper;

import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.RecordFacts;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.Completion.Score;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.Issuer;
import certway.credential.template.model.DocumentWords;
import certway.credential.template.model.Language;
import certway.credential.transcript.model.Transcript;
import certway.credential.transcript.model.TranscriptPapers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints transcripts. Everything on them is a fact of the transcript. */
final class PrintedTranscripts implements TranscriptPapers {

    static final String ATTACHMENT = "transcript.clr.jwt";

    private final Issuer issuer;
    private final Printer printer;

    PrintedTranscripts(Issuer issuer, Printer printer) {
        this.issuer = issuer;
        this.printer = printer;
    }

    @Override
    public Optional<byte[]> pdf(HolderName holder, Transcript transcript, @Nullable String signed, Language language) {
        DocumentWords words = new DocumentWords(language);
        Sheet sheet = new Sheet(words.text("transcript"), language)
                .name(holder.value())
                .sentence(words.text("drawn", issuer.name(), words.day(transcript.asOf())));
        Pen pen = new Pen(sheet, words);
        pen.programs(transcript);
        pen.records(transcript.records());
        sheet.sentence(words.text("transcript.small"));
        return sheet.printed(
                printer,
                signed == null
                        ? List.of()
                        : List.of(new Printer.Attachment(
                                ATTACHMENT, words.text("transcript.attachment"), signed, transcript.asOf())));
    }

    /** Writes on a sheet in a language. */
    private record Pen(Sheet sheet, DocumentWords words) {

        private List<String> head(String of, String... columns) {
            return Stream.of(columns)
                    .map(column -> words.text(of + "." + column))
                    .toList();
        }

        private void programs(Transcript transcript) {
            sheet.heading(words.text("programs"));
            if (transcript.credentials().isEmpty()) {
                sheet.sentence(words.text("none"));
                return;
            }
            sheet.table(
                            head(
                                    "programs",
                                    "program",
                                    "cycle",
                                    "completed",
                                    "score",
                                    "effort",
                                    "credits",
                                    "certificate"),
                            transcript.credentials().stream()
                                    .map(credential -> row(credential, transcript))
                                    .toList())
                    .sentence(words.text("transcript.sums", words.hours(transcript.studyMinutes()), sums(transcript)));
        }

        private String sums(Transcript transcript) {
            return transcript.creditTenths().isEmpty()
                    ? words.text("transcript.sums.none")
                    : transcript.creditTenths().entrySet().stream()
                            .map(body -> "%s %s".formatted(words.credits(body.getValue()), body.getKey()))
                            .collect(Collectors.joining(", "));
        }

        private List<String> row(Credential credential, Transcript transcript) {
            Completion completion = credential.completion();
            Score score = completion.score();
            String version = Integer.toString(completion.program().version());
            return List.of(
                    words.text("program", completion.program().title(), version),
                    Integer.toString(completion.cycle()),
                    words.day(completion.completedAt()),
                    score == null ? "" : score.percent() + " %",
                    words.hours(completion.studyMinutes()),
                    credits(completion.credits()),
                    "%s %s"
                            .formatted(
                                    credential.publicId().value(),
                                    words.text("standing." + name(transcript.standing(credential)))));
        }

        private static String name(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }

        private String credits(List<Credit> credits) {
            return credits.stream()
                    .map(credit ->
                            "%s %s (%s)".formatted(words.credits(credit.tenths()), credit.body(), credit.category()))
                    .collect(Collectors.joining(", "));
        }

        private void records(List<ExternalRecord> records) {
            if (records.isEmpty()) {
                return;
            }
            sheet.heading(words.text("records"))
                    .sentence(words.text("records.more"))
                    .table(
                            head("records", "what", "issuer", "from", "until", "amount", "state"),
                            records.stream().map(this::row).toList());
        }

        private List<String> row(ExternalRecord external) {
            RecordFacts facts = external.facts();
            String hours = facts.minutes() == null ? "" : words.hours(facts.minutes()) + " ";
            return List.of(
                    what(facts),
                    facts.issuer(),
                    words.day(facts.from()),
                    facts.until() == null ? "" : words.day(facts.until()),
                    hours + credits(facts.credits()),
                    words.text(external.isVerified() ? "state.verified" : "state.self-reported"));
        }

        private String what(RecordFacts facts) {
            String kind = words.text("record." + name(facts.kind()));
            return facts.number() == null
                    ? words.text("record", facts.title(), kind)
                    : words.text("record.numbered", facts.title(), kind, facts.number());
        }
    }
}
