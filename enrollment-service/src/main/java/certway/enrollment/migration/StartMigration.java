package certway.enrollment.migration;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.Pins;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.migration.Migration.Asked;
import certway.enrollment.migration.Migration.Progressed;
import certway.enrollment.migration.Migration.Wanted;
import certway.platform.event.EventIds;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes up what registrars want moved; the same again under the same key is the same job. */
@Component
final class StartMigration {

    private final Migrations migrations;
    private final Results results;
    private final Pins pins;
    private final Offers offers;

    StartMigration(Migrations migrations, Results results, Pins pins, Offers offers) {
        this.migrations = migrations;
        this.results = results;
        this.pins = pins;
        this.offers = offers;
    }

    /** Between which versions. */
    record Way(ProgramId program, int from, int to) {}

    /** What became of the wish. */
    sealed interface Start {

        record Started(Migration migration) implements Start {}

        record Known(Migration migration) implements Start {}

        /** The key stands for another job. */
        record KeyTaken() implements Start {}

        record UnknownProgram() implements Start {}

        record UnknownVersion(int latest) implements Start {}

        record UnknownMigration() implements Start {}

        /** It moved nobody for good, or is not through yet. */
        record NotReversible() implements Start {}
    }

    Start move(String id, Way way, boolean dryRun, Asked asked) {
        Optional<ProgramVersion> latest = offers.find(way.program()).map(Offer::version);
        if (latest.isEmpty()) {
            return new Start.UnknownProgram();
        }
        int last = latest.get().version();
        if (way.from() > last || way.to() > last) {
            return new Start.UnknownVersion(last);
        }
        Wanted wanted = new Wanted(latest.get().as(way.to()), way.from(), dryRun, null);
        return start(new Migration(id, wanted, asked, new Progressed("", pins.count(wanted.from()), null)));
    }

    Start reverse(String id, String migration, boolean dryRun, Asked asked) {
        Optional<Migration> found = migrations.find(migration);
        if (found.isEmpty()) {
            return new Start.UnknownMigration();
        }
        Migration done = found.get();
        if (done.wanted().dryRun() || done.isReversal() || !done.progressed().isFinished()) {
            return new Start.NotReversible();
        }
        ProgramVersion to = done.wanted().to();
        Wanted wanted = new Wanted(to.as(done.wanted().fromVersion()), to.version(), dryRun, migration);
        long moved = results.counts(migration).getOrDefault(Result.Outcome.MOVED, 0);
        return start(new Migration(id, wanted, asked, new Progressed("", moved, null)));
    }

    private Start start(Migration migration) {
        if (migrations.insert(migration, entry(migration))) {
            return new Start.Started(migration);
        }
        Migration known = migrations.find(migration.id()).orElseThrow();
        return known.wanted().equals(migration.wanted()) ? new Start.Known(known) : new Start.KeyTaken();
    }

    private static AuditEntry entry(Migration migration) {
        String what = migration.isReversal() ? "reversal" : "migration";
        Asked asked = migration.asked();
        return new AuditEntry(
                EventIds.of("audit", "migration", migration.id()),
                asked.at(),
                asked.actor(),
                what + (migration.wanted().dryRun() ? "-tried" : "-started"),
                new AuditEntry.On(
                        migration.id(), null, migration.wanted().to().program().value()),
                asked.reason());
    }
}
