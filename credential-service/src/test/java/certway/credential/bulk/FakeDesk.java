package certway.credential.bulk;

import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.Desk;
import certway.credential.issuing.model.PublicId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A desk with certificates that can all be revoked, each once, whatever asks for it. */
final class FakeDesk implements Desk {

    private final List<Selected> certificates;
    private final Map<PublicId, String> revoked = new ConcurrentHashMap<>();
    private final List<PublicId> asked = new CopyOnWriteArrayList<>();
    private volatile Consumer<PublicId> trouble = certificate -> {};

    FakeDesk(int count) {
        Random random = new Random(17);
        certificates = IntStream.range(0, count)
                .mapToObj(i -> new Selected(new CredentialId("certificate-%04d".formatted(i)), PublicId.fresh(random)))
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
    }

    /** What happens before an act. */
    void trouble(Consumer<PublicId> happening) {
        trouble = happening;
    }

    List<Selected> certificates() {
        return certificates;
    }

    Map<PublicId, String> revoked() {
        return Map.copyOf(revoked);
    }

    List<PublicId> asked() {
        return new ArrayList<>(asked);
    }

    @Override
    public long count(Selection selection) {
        return certificates.size();
    }

    @Override
    public List<Selected> some(Selection selection, String after, int limit) {
        return certificates.stream()
                .filter(one -> one.id().value().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Became preview(PublicId certificate, Wish wish) {
        return Became.of(revoked.containsKey(certificate) ? Result.ALREADY_REVOKED : Result.REVOKED);
    }

    @Override
    public Became act(PublicId certificate, Wish wish, Errand errand) {
        asked.add(certificate);
        trouble.accept(certificate);
        String first = revoked.putIfAbsent(certificate, errand.request());
        boolean isDone = first == null || first.equals(errand.request());
        return Became.of(isDone ? Result.REVOKED : Result.ALREADY_REVOKED);
    }
}
