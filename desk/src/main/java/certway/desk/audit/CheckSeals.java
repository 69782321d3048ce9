package certway.desk.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Looks whether the log is as it was sealed, some seals at a time. */
final class CheckSeals {

    private final MongoAuditLog entries;
    private final SealedFacts facts;
    private final Seals seals;

    /** What can be wrong. */
    enum Kind {
        SEAL_MISSING,
        SEAL_CHANGED,
        ENTRY_MISSING,
        ENTRY_CHANGED,
        ENTRY_ADDED
    }

    /**
     * One thing that is not as it was.
     *
     * @param seal the number of the seal that shows it
     * @param entry the id of the entry; null where the seal itself is meant
     */
    record Fault(Kind kind, long seal, @Nullable String entry) {}

    /**
     * What was looked at.
     *
     * @param upTo the number of the last seal; where nothing followed, the number that was asked for
     * @param digest of that seal; null where there is none
     * @param complete whether no seal follows
     */
    record Report(
            long seals, long entries, long upTo, @Nullable String digest, boolean complete, List<Fault> faults) {}

    CheckSeals(MongoAuditLog entries, SealedFacts facts, Seals seals) {
        this.entries = entries;
        this.facts = facts;
        this.seals = seals;
    }

    /** Checks so many of the seals that follow a number, which is 0 for the beginning. */
    Report after(long number, int limit) {
        List<Fault> faults = new ArrayList<>();
        Seal last = number == 0 ? null : seals.find(number).orElse(null);
        if (number > 0 && last == null) {
            faults.add(new Fault(Kind.SEAL_MISSING, number, null));
        }
        List<Seal> some = seals.after(number, limit);
        long upTo = number;
        long count = 0;
        for (Seal seal : some) {
            for (long missing = upTo + 1; missing < seal.number() && faults.size() < limit; missing++) {
                faults.add(new Fault(Kind.SEAL_MISSING, missing, null));
            }
            boolean follows = seal.number() > upTo + 1 || follows(seal, last);
            if (!seal.isWhole() || !follows) {
                faults.add(new Fault(Kind.SEAL_CHANGED, seal.number(), null));
            }
            faults.addAll(faultsOf(seal));
            count += seal.entries().size();
            upTo = seal.number();
            last = seal;
        }
        if (some.size() < limit && endIsMissing(upTo)) {
            faults.add(new Fault(Kind.SEAL_MISSING, upTo + 1, null));
        }
        return new Report(
                some.size(),
                count,
                upTo,
                last == null ? null : last.digest(),
                some.size() < limit,
                List.copyOf(faults));
    }

    /** Whoever takes away the end of the chain leaves the entries that it sealed. One that was sealed meanwhile has its seal. */
    private boolean endIsMissing(long upTo) {
        long claimed = entries.lastSeal();
        return claimed > upTo && seals.find(claimed).isEmpty();
    }

    private static boolean follows(Seal seal, @Nullable Seal last) {
        String before = seal.number() == 1 ? Seal.NOTHING : last == null ? seal.previous() : last.digest();
        return seal.previous().equals(before);
    }

    private List<Fault> faultsOf(Seal seal) {
        Map<String, Document> found = new HashMap<>();
        entries.of(seal).forEach(entry -> found.put(entry.getString("_id"), entry));
        List<Fault> faults = new ArrayList<>();
        for (Seal.Entry sealed : seal.entries()) {
            Document entry = found.get(sealed.id());
            if (entry == null) {
                faults.add(new Fault(Kind.ENTRY_MISSING, seal.number(), sealed.id()));
            } else if (!facts.hold(sealed, entry)) {
                faults.add(new Fault(Kind.ENTRY_CHANGED, seal.number(), sealed.id()));
            }
        }
        found.keySet().removeAll(Set.copyOf(seal.ids()));
        found.keySet().stream().sorted().forEach(id -> faults.add(new Fault(Kind.ENTRY_ADDED, seal.number(), id)));
        return faults;
    }
}
