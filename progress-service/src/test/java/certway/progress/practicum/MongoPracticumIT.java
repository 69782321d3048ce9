package certway.progress.practicum;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.TestDatabase;
import certway.progress.practicum.model.Entry;
import certway.progress.practicum.model.LinkSecret;
import certway.progress.practicum.model.LogId;
import certway.progress.practicum.model.Reference;
import certway.progress.practicum.model.Signature;
import certway.progress.practicum.model.Signature.Verdict;
import certway.progress.practicum.model.SignatureLink;
import certway.testkit.race.Race;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries, signatures and links in the database. */
class MongoPracticumIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LogId LOG = new LogId("b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10", "collections");
    private static final LogId OTHER = new LogId("c7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10", "collections");
    private static final Reference FIRST = Reference.of("1");
    private static final Reference SECOND = Reference.of("2");

    private final Random random = new Random(7);
    private final MongoDatabase database = TestDatabase.named("practicum-" + UUID.randomUUID());
    private final MongoEntries entries = new MongoEntries(database);

    private static Entry entry(Reference id, String site) {
        return new Entry(id, Map.of("site", site, "a.dotted$name", "1"), null, NOON);
    }

    private MongoSignatureLinks links(Instant now) {
        return new MongoSignatureLinks(database, InstantSource.fixed(now));
    }

    private static SignatureLink link(Reference entry, @Nullable String name) {
        return new SignatureLink(LOG, entry, "ada-id", name, NOON.plus(Duration.ofDays(14)));
    }

    @Test
    void entriesComeBackAsTheyWereWritten() {
        Entry first = entry(FIRST, "Left arm");
        Entry second = new Entry(SECOND, Map.of(), 1, NOON);

        entries.keep(LOG, first);
        entries.keep(LOG, second);

        assertThat(entries.entries(LOG, List.of(FIRST, SECOND, Reference.of("none"))))
                .isEqualTo(Map.of(FIRST, first, SECOND, second));
        assertThat(entries.entries(LOG, List.of())).isEmpty();
        assertThat(entries.entries(OTHER, List.of(FIRST))).isEmpty();
    }

    @Test
    void whatIsKeptOnceIsNeverWrittenOver() {
        Entry first = entry(FIRST, "Left arm");
        Signature confirmed = new Signature(SECOND, Verdict.CONFIRMED, "Sam", "sams-account", null, NOON);
        entries.keep(LOG, first);
        entries.keep(LOG, confirmed);

        Entry kept = entries.keep(LOG, entry(FIRST, "Right arm"));
        entries.keep(LOG, new Signature(SECOND, Verdict.REFUSED, "Eve", null, "No", NOON));

        assertThat(kept).isEqualTo(first);
        assertThat(entries.entries(LOG, List.of(FIRST))).containsEntry(FIRST, first);
        assertThat(entries.signatures(LOG, List.of(SECOND))).containsEntry(SECOND, confirmed);
    }

    @Test
    void aSignatureComesBackWithItsComment() {
        Signature refused = new Signature(FIRST, Verdict.REFUSED, "Sam", null, "Nobody was there.", NOON);

        entries.keep(LOG, refused);

        assertThat(entries.signatures(LOG, List.of(FIRST))).isEqualTo(Map.of(FIRST, refused));
        assertThat(entries.signatures(OTHER, List.of(FIRST))).isEmpty();
    }

    @Test
    void aNewLinkTakesThePlaceOfTheLastOfItsEntryAndOfNoOther() {
        LinkSecret old = LinkSecret.random(random);
        LinkSecret other = LinkSecret.random(random);
        LinkSecret now = LinkSecret.random(random);
        links(NOON).keep(old, link(FIRST, "Ada"));
        links(NOON).keep(other, link(SECOND, null));

        links(NOON).keep(now, link(FIRST, null));

        assertThat(links(NOON).find(old)).isEmpty();
        assertThat(links(NOON).find(now)).contains(link(FIRST, null));
        assertThat(links(NOON).find(other)).contains(link(SECOND, null));
    }

    @Test
    void ofLinksThatAreMadeAtOnceOneIsGood() {
        List<LinkSecret> secrets =
                IntStream.range(0, 16).mapToObj(_ -> LinkSecret.random(random)).toList();

        Race.of(secrets.size(), number -> {
            links(NOON).keep(secrets.get(number), link(FIRST, null));
            return number;
        });

        assertThat(secrets.stream().filter(secret -> links(NOON).find(secret).isPresent()))
                .hasSize(1);
    }

    @Test
    void aLinkIsRememberedAWhileAfterItsTimeAndThenForgotten() {
        LinkSecret old = LinkSecret.random(random);
        links(NOON).keep(old, link(FIRST, "Ada"));
        Instant remembered = NOON.plus(Duration.ofDays(14 + 90));

        links(remembered).keep(LinkSecret.random(random), link(SECOND, null));
        assertThat(links(remembered).find(old)).isPresent();

        links(remembered.plusMillis(1)).keep(LinkSecret.random(random), link(SECOND, null));
        assertThat(links(remembered).find(old)).isEmpty();
    }
}
