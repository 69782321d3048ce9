package certway.credential.ledger;

import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.HeldRecords;
import certway.credential.external.model.RecordKind;
import certway.credential.issuing.model.Awards;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Standing;
import certway.credential.ledger.model.Activity;
import certway.credential.ledger.model.Activity.Proof;
import certway.credential.ledger.model.Held;
import certway.credential.ledger.model.Ledger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a learner's certificates and records into a ledger. */
final class OpenLedger {

    /** What was learned counts also when the certificate has expired, and not when it was revoked or another took its place. */
    private static final Set<Standing> COUNTING = EnumSet.of(Standing.VALID, Standing.EXPIRED);

    private final Awards awards;
    private final HeldRecords records;
    private final CreditRules rules;
    private final InstantSource clock;

    OpenLedger(Awards awards, HeldRecords records, CreditRules rules, InstantSource clock) {
        this.awards = awards;
        this.records = records;
        this.rules = rules;
        this.clock = clock;
    }

    Ledger of(LearnerId learner) {
        Instant now = clock.instant();
        List<ExternalRecord> held = records.of(learner);
        Stream<Activity> earned = awards.of(learner).stream()
                .filter(credential -> COUNTING.contains(credential.standing(now)))
                .map(OpenLedger::activity);
        Stream<Activity> stated = held.stream()
                .filter(one -> one.facts().kind() == RecordKind.ACTIVITY)
                .map(OpenLedger::activity);
        return Ledger.of(
                rules.byCertification(),
                held.stream()
                        .filter(one -> one.facts().certification() != null)
                        .map(OpenLedger::certification)
                        .sorted(Comparator.comparing(Held::title))
                        .toList(),
                Stream.concat(earned, stated)
                        .filter(activity -> !activity.credits().isEmpty())
                        .sorted(Comparator.comparing(Activity::on).reversed())
                        .toList(),
                day(now));
    }

    /** What of the learner's ends on a day to come, the soonest first. */
    List<Expiry> expiries(LearnerId learner) {
        LocalDate today = day(clock.instant());
        Stream<Expiry> certificates = awards.of(learner).stream()
                .filter(credential -> credential.standing(clock.instant()) == Standing.VALID)
                .flatMap(credential -> Stream.ofNullable(credential.validUntil())
                        .map(until -> Expiry.certificate(credential, day(until))));
        Stream<Expiry> stated = records.of(learner).stream()
                .flatMap(one -> Stream.ofNullable(one.facts().until())
                        .filter(until -> !until.isBefore(today))
                        .map(until -> Expiry.record(one, until)));
        return Stream.concat(certificates, stated)
                .sorted(Comparator.comparing(Expiry::on))
                .toList();
    }

    private static Activity activity(Credential credential) {
        return new Activity(
                credential.completion().program().title(),
                day(credential.completion().completedAt()),
                credential.completion().credits(),
                new Proof.Certificate(credential.publicId()));
    }

    private static Activity activity(ExternalRecord external) {
        LocalDate until = external.facts().until();
        return new Activity(
                external.facts().title(),
                until == null ? external.facts().from() : until,
                external.facts().credits(),
                new Proof.Stated(external.id(), external.isVerified()));
    }

    private static Held certification(ExternalRecord external) {
        return new Held(
                external.id(),
                Objects.requireNonNull(external.facts().certification()),
                external.facts().title(),
                external.facts().from(),
                external.isVerified());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
