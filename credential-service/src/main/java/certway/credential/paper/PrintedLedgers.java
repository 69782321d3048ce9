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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Prints ledgers for a body that audits declarations. */
final class PrintedLedgers implements AuditPapers {

    private static final List<String> HEAD = List.of("Day", "Activity", "Category", "Credits", "Proof");

    private final Issuer issuer;
    private final Printer printer;

    PrintedLedgers(Issuer issuer, Printer printer) {
        this.issuer = issuer;
        this.printer = printer;
    }

    @Override
    public Optional<byte[]> pdf(HolderName holder, Ledger ledger, List<Signed> certificates) {
        Sheet sheet = new Sheet("Continuing education")
                .sentence(holder.value())
                .sentence("%s, %s".formatted(issuer.name(), Sheet.day(ledger.asOf())))
                .sentence(
                        "The signed form of every certificate named here is attached to this file under the certificate's id.");
        for (Account account : ledger.accounts()) {
            for (Cycle cycle : account.cycles().reversed()) {
                cycle(sheet, account, cycle, ledger.asOf());
            }
        }
        all(sheet, ledger);
        Instant at = ledger.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
        return sheet.printed(
                printer,
                certificates.stream()
                        .map(signed -> new Printer.Attachment(
                                signed.publicId() + ".vc.jwt",
                                "The signed form of certificate " + signed.publicId(),
                                signed.token(),
                                at))
                        .toList());
    }

    private static void cycle(Sheet sheet, Account account, Cycle cycle, LocalDate today) {
        Rule rule = account.rule();
        sheet.heading("%s, cycle %d: %s to %s"
                        .formatted(rule.title(), cycle.number(), Sheet.day(cycle.from()), Sheet.day(cycle.lastDay())))
                .sentence("Earned %s of %s; %s of it with a certificate or a verified record. %s"
                        .formatted(
                                Sheet.tenths(cycle.earnedTenths()),
                                Sheet.tenths(rule.neededTenths()),
                                Sheet.tenths(cycle.provenTenths()),
                                standing(cycle, today)));
        Rule.Minimum minimum = rule.minimum();
        if (minimum != null) {
            sheet.sentence("In the area of the certification: %s of %s%s."
                    .formatted(
                            Sheet.tenths(cycle.minimumEarnedTenths()),
                            Sheet.tenths(minimum.tenths()),
                            minimum.sample() ? " (a sample figure)" : ""));
        }
        sheet.sentence("Rule: %s, %s, %d; looked at on %s. One credit is counted as one point."
                .formatted(
                        rule.source().publisher(),
                        rule.source().title(),
                        rule.source().year(),
                        Sheet.day(rule.source().asOf())));
        if (!cycle.lines().isEmpty()) {
            sheet.table(
                    HEAD,
                    cycle.lines().stream()
                            .map(line -> row(line.activity(), line.category(), line.tenths()))
                            .toList());
        }
    }

    private static String standing(Cycle cycle, LocalDate today) {
        return switch (cycle.standing(today)) {
            case MET -> "Met.";
            case OPEN ->
                "%s still to earn, %d days left.".formatted(Sheet.tenths(cycle.missingTenths()), cycle.daysLeft(today));
            case MISSED -> "%s were missing at its end.".formatted(Sheet.tenths(cycle.missingTenths()));
        };
    }

    private static void all(Sheet sheet, Ledger ledger) {
        sheet.heading("All activities");
        if (ledger.activities().isEmpty()) {
            sheet.sentence("None.");
            return;
        }
        sheet.table(
                HEAD,
                ledger.activities().stream()
                        .flatMap(activity -> activity.credits().stream()
                                .map(credit -> row(
                                        activity,
                                        "%s: %s".formatted(credit.body(), credit.category()),
                                        credit.tenths())))
                        .toList());
    }

    private static List<String> row(Activity activity, String category, int tenths) {
        return List.of(
                Sheet.day(activity.on()), activity.title(), category, Sheet.tenths(tenths), proof(activity.proof()));
    }

    private static String proof(Proof proof) {
        return switch (proof) {
            case Proof.Certificate(var id) -> "certificate " + id.value();
            case Proof.Stated(var record, var verified) -> verified ? "verified record" : "self-reported";
        };
    }
}
