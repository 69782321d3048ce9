package certway.credential.paper;

import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.Issuer;
import certway.credential.ledger.model.Account;
import certway.credential.ledger.model.Activity;
import certway.credential.ledger.model.Activity.Proof;
import certway.credential.ledger.model.AuditPapers;
import certway.credential.ledger.model.Cycle;
import certway.credential.ledger.model.Ledger;
import certway.credential.ledger.model.Rule;
import certway.credential.template.model.DocumentWords;
import certway.credential.template.model.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints ledgers for a body that audits declarations. */
final class PrintedLedgers implements AuditPapers {

    private final Issuer issuer;
    private final Printer printer;

    PrintedLedgers(Issuer issuer, Printer printer) {
        this.issuer = issuer;
        this.printer = printer;
    }

    @Override
    public Optional<byte[]> pdf(HolderName holder, Ledger ledger, List<Signed> certificates, Language language) {
        DocumentWords words = new DocumentWords(language);
        Sheet sheet = new Sheet(words.text("ledger"), language)
                .name(holder.value())
                .sentence(words.text("drawn", issuer.name(), words.day(ledger.asOf())))
                .sentence(words.text("ledger.attached"));
        Pen pen = new Pen(sheet, words);
        for (Account account : ledger.accounts()) {
            for (Cycle cycle : account.cycles().reversed()) {
                pen.cycle(account.rule(), cycle, ledger.asOf());
            }
        }
        pen.all(ledger);
        Instant at = ledger.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        return sheet.printed(
                printer,
                certificates.stream()
                        .map(signed -> new Printer.Attachment(
                                signed.publicId() + ".vc.jwt",
                                words.text("ledger.attachment", signed.publicId()),
                                signed.token(),
                                at))
                        .toList());
    }

    /** Writes on a sheet in a language. */
    private record Pen(Sheet sheet, DocumentWords words) {

        private List<String> head() {
            return Stream.of("day", "activity", "category", "credits", "proof")
                    .map(column -> words.text("ledger." + column))
                    .toList();
        }

        private void cycle(Rule rule, Cycle cycle, LocalDate today) {
            String number = Integer.toString(cycle.number());
            sheet.heading(
                    words.text("cycle", rule.title(), number, words.day(cycle.from()), words.day(cycle.lastDay())));
            sheet.sentence(earned(rule, cycle) + " " + standing(cycle, today));
            Rule.Minimum minimum = rule.minimum();
            if (minimum != null) {
                sheet.sentence(words.text(
                        minimum.sample() ? "cycle.minimum.sample" : "cycle.minimum",
                        words.credits(cycle.minimumEarnedTenths()),
                        words.credits(minimum.tenths())));
            }
            Rule.Source source = rule.source();
            sheet.sentence(words.text(
                    "cycle.rule",
                    source.publisher(),
                    source.title(),
                    Integer.toString(source.year()),
                    words.day(source.asOf())));
            if (!cycle.lines().isEmpty()) {
                sheet.table(
                        head(),
                        cycle.lines().stream()
                                .map(line -> row(line.activity(), line.category(), line.tenths()))
                                .toList());
            }
        }

        private String earned(Rule rule, Cycle cycle) {
            return words.text(
                    "cycle.earned",
                    words.credits(cycle.earnedTenths()),
                    words.credits(rule.neededTenths()),
                    words.credits(cycle.provenTenths()));
        }

        private String standing(Cycle cycle, LocalDate today) {
            String missing = words.credits(cycle.missingTenths());
            return switch (cycle.standing(today)) {
                case MET -> words.text("cycle.met");
                case OPEN -> words.text("cycle.open", missing, words.days(cycle.daysLeft(today)));
                case MISSED -> words.text("cycle.missed", missing);
            };
        }

        private void all(Ledger ledger) {
            sheet.heading(words.text("ledger.all"));
            if (ledger.activities().isEmpty()) {
                sheet.sentence(words.text("none"));
                return;
            }
            sheet.table(
                    head(),
                    ledger.activities().stream()
                            .flatMap(activity -> activity.credits().stream()
                                    .map(credit -> row(
                                            activity,
                                            "%s: %s".formatted(credit.body(), credit.category()),
                                            credit.tenths())))
                            .toList());
        }

        private List<String> row(Activity activity, String category, int tenths) {
            return List.of(
                    words.day(activity.on()),
                    activity.title(),
                    category,
                    words.credits(tenths),
                    proof(activity.proof()));
        }

        private String proof(Proof proof) {
            return switch (proof) {
                case Proof.Certificate(var id) -> words.text("ledger.certificate", id.value());
                case Proof.Stated(var record, var verified) ->
                    words.text(verified ? "ledger.record" : "state.self-reported");
            };
        }
    }
}
