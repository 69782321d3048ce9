package certway.credential.issuing;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.RevokedPositions;
import certway.credential.issuing.model.State;
import certway.credential.issuing.model.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps credentials as MongoDB does, and remembers what was told to the world. */
final class InMemoryCredentials implements Credentials, RevokedPositions {

    private final Map<CredentialId, Signed> credentials = new LinkedHashMap<>();
    private final Map<CredentialId, Owed> owed = new LinkedHashMap<>();
    private final List<CredentialEvent> events = new ArrayList<>();
    private int looks;

    /** How often somebody looked for an id. */
    synchronized int looks() {
        return looks;
    }

    List<CredentialEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized boolean exists(CredentialId id) {
        return credentials.containsKey(id);
    }

    @Override
    public synchronized Optional<Signed> find(PublicId id) {
        looks++;
        return credentials.values().stream()
                .filter(signed -> signed.credential().publicId().equals(id))
                .findFirst();
    }

    @Override
    public synchronized List<Credential> page(LearnerId learner, @Nullable Position after, int limit) {
        Comparator<Credential> order = Comparator.comparing(Credential::issuedAt)
                .thenComparing(credential -> credential.id().value())
                .reversed();
        return credentials.values().stream()
                .map(Signed::credential)
                .filter(credential -> credential.completion().learner().equals(learner))
                .sorted(order)
                .filter(credential -> after == null || isBehind(credential, after))
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(Credential credential, Position position) {
        int byTime = credential.issuedAt().compareTo(position.issuedAt());
        return byTime < 0 || (byTime == 0 && credential.id().value().compareTo(position.id()) < 0);
    }

    @Override
    public synchronized long count() {
        return credentials.size();
    }

    @Override
    public synchronized Addition add(CredentialEvent.Issued issued, String token) {
        Credential credential = issued.credential();
        if (exists(credential.id())) {
            return Addition.ALREADY_ISSUED;
        }
        if (credentials.values().stream()
                .anyMatch(other -> other.credential().position().equals(credential.position()))) {
            return Addition.POSITION_TAKEN;
        }
        credentials.put(credential.id(), new Signed(credential, token));
        events.add(issued);
        return Addition.ADDED;
    }

    @Override
    public synchronized boolean save(CredentialEvent change, Act act) {
        Credential changed = change.credential();
        Signed stored = credentials.get(changed.id());
        if (stored == null || stored.credential().revision() != changed.revision() - 1) {
            return false;
        }
        credentials.put(
                changed.id(), new Signed(changed, Objects.requireNonNull(stored).token()));
        events.add(change);
        if (change instanceof CredentialEvent.Superseded superseded) {
            owed.put(changed.id(), new Owed(changed, superseded.successor()));
        }
        return true;
    }

    @Override
    public synchronized boolean save(CredentialEvent.Expired end) {
        return save(end, new Act("the clock", "", ""));
    }

    @Override
    public synchronized boolean save(CredentialId id, Visibility chosen) {
        Signed stored = credentials.get(id);
        if (stored == null || stored.credential().visibility().revision() != chosen.revision() - 1) {
            return false;
        }
        credentials.put(id, new Signed(with(stored.credential(), chosen), stored.token()));
        return true;
    }

    private static Credential with(Credential credential, Visibility chosen) {
        return new Credential(
                credential.id(),
                credential.publicId(),
                credential.completion(),
                credential.holder(),
                credential.issuedAt(),
                credential.validUntil(),
                credential.supersedes(),
                credential.position(),
                credential.state(),
                chosen,
                credential.revision(),
                credential.template());
    }

    @Override
    public synchronized List<Credential> ended(Instant now, int limit) {
        return credentials.values().stream()
                .map(Signed::credential)
                .filter(credential -> credential.expire(now).isPresent())
                .sorted(Comparator.comparing(Credential::validUntil))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Owed> owed(int limit) {
        return owed.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized void settle(CredentialId before) {
        owed.remove(before);
    }

    @Override
    public synchronized Optional<BitSet> of(int list) {
        List<Credential> ofList = credentials.values().stream()
                .map(Signed::credential)
                .filter(credential -> credential.position().list() == list)
                .toList();
        BitSet bits = new BitSet();
        ofList.stream()
                .filter(credential ->
                        credential.state() instanceof State.Revoked || credential.state() instanceof State.Superseded)
                .forEach(credential -> bits.set(credential.position().index()));
        return ofList.isEmpty() ? Optional.empty() : Optional.of(bits);
    }
}
