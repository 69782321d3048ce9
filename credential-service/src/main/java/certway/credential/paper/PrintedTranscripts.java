package certway.credential.paper;

import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.RecordFacts;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.Completion.Score;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Issuer;
import certway.credential.transcript.model.Transcript;
import certway.credential.transcript.model.TranscriptPapers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
    public Optional<byte[]> pdf(Transcript transcript, @Nullable String signed) {
        Sheet sheet = new Sheet("Transcript")
                .sentence(transcript.holder().value())
                .sentence("%s, %s".formatted(issuer.name(), Sheet.day(transcript.asOf())));
        programs(sheet, transcript);
        records(sheet, transcript.records());
        sheet.sentence("A certificate is awarded by a training provider. It is no certification, licence or degree.");
        return sheet.printed(
                printer,
                signed == null
                        ? List.of()
                        : List.of(new Printer.Attachment(
                                ATTACHMENT,
                                "The certificates of this transcript, signed: a Comprehensive Learner Record 2.0",
                                signed,
                                transcript.asOf())));
    }

    private static void programs(Sheet sheet, Transcript transcript) {
        sheet.heading("Programs completed");
        if (transcript.credentials().isEmpty()) {
            sheet.sentence("None.");
            return;
        }
        sheet.table(
                        List.of("Program", "Cycle", "Completed", "Score", "Effort", "Credits", "Certificate"),
                        transcript.credentials().stream()
                                .map(credential -> row(credential, transcript))
                                .toList())
                .sentence("Expected effort in all: %s. Credits: %s. What was revoked or replaced is not counted."
                        .formatted(
                                Sheet.hours(transcript.studyMinutes()),
                                transcript.creditTenths().isEmpty()
                                        ? "none"
                                        : transcript.creditTenths().entrySet().stream()
                                                .map(body ->
                                                        "%s %s".formatted(Sheet.tenths(body.getValue()), body.getKey()))
                                                .collect(Collectors.joining(", "))));
    }

    private static List<String> row(Credential credential, Transcript transcript) {
        Completion completion = credential.completion();
        Score score = completion.score();
        return List.of(
                "%s (version %d)"
                        .formatted(
                                completion.program().title(),
                                completion.program().version()),
                Integer.toString(completion.cycle()),
                Sheet.day(completion.completedAt()),
                score == null ? "" : score.percent() + " %",
                Sheet.hours(completion.studyMinutes()),
                credits(completion.credits()),
                "%s %s"
                        .formatted(
                                credential.publicId().value(),
                                transcript.standing(credential).name().toLowerCase(Locale.ROOT)));
    }

    private static String credits(List<Credit> credits) {
        return credits.stream()
                .map(credit -> "%s %s (%s)".formatted(Sheet.tenths(credit.tenths()), credit.body(), credit.category()))
                .collect(Collectors.joining(", "));
    }

    private static void records(Sheet sheet, List<ExternalRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        sheet.heading("Held from elsewhere")
                .sentence(
                        "Granted by others. Verified: a registrar of this provider saw the proof. Self-reported: nobody did.")
                .table(
                        List.of("What", "Issuer", "From", "Until", "Hours, credits", "State"),
                        records.stream().map(PrintedTranscripts::row).toList());
    }

    private static List<String> row(ExternalRecord external) {
        RecordFacts facts = external.facts();
        String number = facts.number() == null ? "" : ", no. " + facts.number();
        String hours = facts.minutes() == null ? "" : Sheet.hours(facts.minutes()) + " ";
        return List.of(
                "%s (%s%s)".formatted(facts.title(), facts.kind().name().toLowerCase(Locale.ROOT), number),
                facts.issuer(),
                Sheet.day(facts.from()),
                facts.until() == null ? "" : Sheet.day(facts.until()),
                hours + credits(facts.credits()),
                external.isVerified() ? "verified" : "self-reported");
    }
}
