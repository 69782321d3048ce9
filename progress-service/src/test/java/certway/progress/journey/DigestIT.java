package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.journey.Topic.Received;
import certway.testkit.contract.EventSchemas;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A subscriber that did as the documentation says proves that it missed none, and sees it if it did. */
class DigestIT {

    private static final Duration A_DAY_AND_MORE = Duration.ofHours(27);
    private static final TestSystem SYSTEM = TestSystem.withOwnKafka();

    @AfterAll
    static void close() {
        SYSTEM.close();
    }

    private static Received completes(Person person) {
        Learner learner = SYSTEM.enrolled(person);
        learner.completes();
        return completions().about(learner.enrolled().enrollmentId(), 1).getFirst();
    }

    private static Topic completions() {
        return new Topic(SYSTEM.bootstrapServers(), "certway.completions");
    }

    private static String day(Received completed) {
        return completed.data().at("/completedAt").asString().substring(0, 10);
    }

    private static String id(Received completed) {
        return completed.data().at("/completionId").asString();
    }

    /** As the documentation describes it. */
    private static String digest(Collection<Received> received) {
        String lines =
                received.stream().map(one -> id(one) + "\n").sorted().distinct().collect(joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode digested(String day) {
        Received told = new Topic(SYSTEM.bootstrapServers(), "certway.digests")
                .about(day, 1)
                .getFirst();
        EventSchemas.validate("certway.completions.digested.v1", told.data());
        assertThat(told.type()).isEqualTo("certway.completions.digested.v1");
        assertThat(told.key()).isEqualTo(day);
        return told.data();
    }

    private static Map<Integer, String> partitions(JsonNode digested) {
        Map<Integer, String> partitions = new TreeMap<>();
        digested.required("partitions")
                .forEach(one -> partitions.put(
                        one.required("partition").asInt(),
                        one.required("digest").asString()));
        return partitions;
    }

    private static Map<Integer, String> partitions(List<Received> received) {
        Map<Integer, String> partitions = new TreeMap<>();
        received.stream()
                .collect(groupingBy(Received::partition))
                .forEach((partition, those) -> partitions.put(partition, digest(those)));
        return partitions;
    }

    @Test
    void aSubscriberProvesThatItMissedNoneAndSeesWhichPartitionItMissedOneOf() {
        List.of(People.ADA, People.BEN, People.GRACE, People.ROSA).forEach(DigestIT::completes);
        Map<String, List<Received>> days = completions().all().stream().collect(groupingBy(DigestIT::day));

        SYSTEM.passes(A_DAY_AND_MORE);

        days.forEach((day, received) -> {
            JsonNode digested = digested(day);
            assertThat(digested.at("/count").asLong())
                    .isEqualTo(received.stream().map(DigestIT::id).distinct().count());
            assertThat(digested.at("/digest").asString()).isEqualTo(digest(received));
            assertThat(partitions(digested)).isEqualTo(partitions(received));
            assertThat(digested.required("partitions"))
                    .allSatisfy(partition -> assertThat(received.stream()
                                    .filter(one -> one.partition()
                                            == partition.required("partition").asInt())
                                    .map(Received::offset))
                            .allSatisfy(offset -> assertThat(offset)
                                    .isLessThan(partition.required("end").asLong())));

            for (Received missed : received) {
                List<Received> others = new ArrayList<>(received);
                others.removeIf(one -> id(one).equals(id(missed)));
                assertThat(digest(others)).isNotEqualTo(digested.at("/digest").asString());
                Map<Integer, String> seen = partitions(digested);
                seen.entrySet().removeAll(partitions(others).entrySet());
                assertThat(seen).containsOnlyKeys(missed.partition());
            }
        });
    }

    @Test
    void whoHasNoKafkaComparesOverHttp() {
        String day = day(completes(People.ROSA));
        ApiClient subscriber = SYSTEM.subscriber();

        // The service reads its own topic, and may be later than this test.
        Answer open = Eventually.within(
                Duration.ofSeconds(20),
                () -> subscriber.get("/api/completions/digests/" + day),
                answer -> answer.at("/count").asLong() > 0);
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.json().has("closedAt")).isFalse();
        assertThat(open.json().has("total")).isFalse();
        SYSTEM.passes(A_DAY_AND_MORE);
        JsonNode told = digested(day);

        assertThat(subscriber.get("/api/completions/digests/" + day).json()).isEqualTo(told);
        Answer all = subscriber.get("/api/completions/digests?from=" + day);
        assertThat(all.at("/items/0")).isEqualTo(told);
        JsonNode items = subscriber
                .get("/api/completions?from=%s&to=%s".formatted(day, day))
                .json()
                .required("items");
        assertThat(items.size()).isEqualTo(told.at("/count").asInt());
    }

    @Test
    void daysAreReadInPagesAndEachOnce() {
        completes(People.ADA);
        SYSTEM.passes(A_DAY_AND_MORE.multipliedBy(3));
        ApiClient subscriber = SYSTEM.subscriber();
        Eventually.within(
                Duration.ofSeconds(20),
                () -> subscriber
                        .get("/api/completions/digests")
                        .json()
                        .required("items")
                        .size(),
                days -> days >= 3);

        List<String> days = new ArrayList<>();
        JsonNode page = subscriber.get("/api/completions/digests?limit=2").json();
        days.addAll(page.findValuesAsString("day"));
        while (page.has("next")) {
            page = subscriber
                    .get("/api/completions/digests?limit=2&cursor="
                            + page.required("next").asString())
                    .json();
            days.addAll(page.findValuesAsString("day"));
        }

        assertThat(days).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aCompletionThatDidNotComeByIsToldAgainUnderTheSameIdBeforeItsDayIsClosed() {
        Received lost = completes(People.BEN);
        String enrollment = lost.data().at("/enrollmentId").asString();
        Eventually.within(
                Duration.ofSeconds(20),
                () -> SYSTEM.database(database -> database.getCollection("completions")
                        .deleteOne(new Document("_id", id(lost)))
                        .getDeletedCount()),
                deleted -> deleted == 1);

        SYSTEM.passes(A_DAY_AND_MORE);
        Eventually.within(
                Duration.ofSeconds(20),
                () -> SYSTEM.nobody().get("/actuator/prometheus").text(),
                metrics -> metrics.lines()
                        .anyMatch(line -> line.startsWith("completions_missing") && line.endsWith(" 1.0")));
        SYSTEM.passes(Duration.ofHours(2));

        List<Received> again = completions().about(enrollment, 2);
        assertThat(again.get(1).id()).isEqualTo(lost.id());
        assertThat(again.get(1).data()).isEqualTo(lost.data());
        assertThat(digested(day(lost)).at("/count").asInt()).isPositive();
    }

    @Test
    void aDayThatHasNotComeOrWasBeforeAllOthersIsNotFound() {
        completes(People.ADA);
        ApiClient subscriber = SYSTEM.subscriber();

        assertThat(subscriber.get("/api/completions/digests/2999-01-01").status())
                .isEqualTo(404);
        assertThat(subscriber.get("/api/completions/digests/1999-01-01").problem())
                .isEqualTo("urn:problem:digest-not-found");
        assertThat(subscriber.get("/api/completions/digests/friday").status()).isEqualTo(400);
        assertThat(subscriber.get("/api/completions/digests?limit=0").status()).isEqualTo(400);
        assertThat(subscriber.get("/api/completions/digests?from=2026-02-30").status())
                .isEqualTo(400);
    }

    @Test
    void learnersReadNoDigestsAndNobodyElsesCompletions() {
        ApiClient ada = SYSTEM.client(People.ADA);

        assertThat(ada.get("/api/completions/digests").status()).isEqualTo(403);
        Answer others = ada.get("/api/completions?learner=" + People.BEN.id());
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.problem()).isEqualTo("urn:problem:forbidden");
        assertThat(ada.get("/api/completions?learner=" + People.ADA.id()).status())
                .isEqualTo(200);
    }
}
