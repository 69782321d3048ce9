package certway.credential.ledger;

import certway.credential.ledger.model.Account;
import certway.credential.ledger.model.Activity;
import certway.credential.ledger.model.Activity.Proof;
import certway.credential.ledger.model.Cycle;
import certway.credential.ledger.model.Held;
import certway.credential.ledger.model.Ledger;
import certway.credential.ledger.model.Ledger.Total;
import certway.credential.ledger.model.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The ledger as its learner sees it. All credits are in tenths. */
record LedgerBody(
        LocalDate asOf,
        List<Total> totals,
        List<Certification> certifications,
        List<WithoutRule> withoutRule,
        List<Expiry> expiries) {

    /** Of which nobody here knows what it asks for. */
    record WithoutRule(String recordId, String certification, String title) {}

    record Certification(
            String recordId,
            String certification,
            String title,
            boolean verified,
            String body,
            int cycleYears,
            Rule.Source source,
            List<CycleBody> cycles) {

        static Certification of(Account account, LocalDate today) {
            Held held = account.held();
            Rule rule = account.rule();
            return new Certification(
                    held.recordId(),
                    held.certification(),
                    rule.title(),
                    held.verified(),
                    rule.body(),
                    rule.cycleYears(),
                    rule.source(),
                    account.cycles().reversed().stream()
                            .map(cycle -> CycleBody.of(cycle, today))
                            .toList());
        }
    }

    /** A cycle; {@code standing} is met, open or missed. */
    record CycleBody(
            int number,
            LocalDate from,
            LocalDate lastDay,
            int daysLeft,
            String standing,
            int neededTenths,
            int earnedTenths,
            int provenTenths,
            int missingTenths,
            @Nullable MinimumBody minimum,
            List<CategoryBody> categories,
            List<LineBody> lines) {

        static CycleBody of(Cycle cycle, LocalDate today) {
            return new CycleBody(
                    cycle.number(),
                    cycle.from(),
                    cycle.lastDay(),
                    cycle.daysLeft(today),
                    cycle.standing(today).name().toLowerCase(Locale.ROOT),
                    cycle.rule().neededTenths(),
                    cycle.earnedTenths(),
                    cycle.provenTenths(),
                    cycle.missingTenths(),
                    MinimumBody.of(cycle),
                    cycle.tenthsByCategory().entrySet().stream()
                            .map(category -> new CategoryBody(category.getKey(), category.getValue()))
                            .toList(),
                    cycle.lines().stream().map(LineBody::of).toList());
        }
    }

    /** What is asked for in the area of the certification; a sample figure is made up for trying out. */
    record MinimumBody(List<String> categories, int neededTenths, int earnedTenths, int missingTenths, boolean sample) {

        static @Nullable MinimumBody of(Cycle cycle) {
            Rule.Minimum minimum = cycle.rule().minimum();
            return minimum == null
                    ? null
                    : new MinimumBody(
                            minimum.categories(),
                            minimum.tenths(),
                            cycle.minimumEarnedTenths(),
                            cycle.minimumMissingTenths(),
                            minimum.sample());
        }
    }

    record CategoryBody(String category, int tenths) {}

    /** What an activity counts; with the certificate or the record that shows it. */
    record LineBody(
            String title,
            LocalDate on,
            String category,
            int tenths,
            boolean proven,
            @Nullable String publicId,
            @Nullable String recordId) {

        static LineBody of(Cycle.Line line) {
            Activity activity = line.activity();
            return switch (activity.proof()) {
                case Proof.Certificate(var publicId) -> of(line, publicId.value(), null);
                case Proof.Stated(var recordId, var verified) -> of(line, null, recordId);
            };
        }

        private static LineBody of(Cycle.Line line, @Nullable String publicId, @Nullable String recordId) {
            Activity activity = line.activity();
            return new LineBody(
                    activity.title(),
                    activity.on(),
                    line.category(),
                    line.tenths(),
                    activity.isProven(),
                    publicId,
                    recordId);
        }
    }

    static LedgerBody of(Ledger ledger, List<Expiry> expiries) {
        return new LedgerBody(
                ledger.asOf(),
                ledger.totals(),
                ledger.accounts().stream()
                        .map(account -> Certification.of(account, ledger.asOf()))
                        .toList(),
                ledger.withoutRule().stream()
                        .map(held -> new WithoutRule(held.recordId(), held.certification(), held.title()))
                        .toList(),
                expiries);
    }
}
