package certway.enrollment;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Programs that only one test knows, as the catalog describes them: the contract's examples under another id. */
final class Programs {

    private Programs() {}

    static String newId() {
        return "test-" + UUID.randomUUID();
    }

    /** An offer without prerequisites at the contract's sample price. */
    static ObjectNode offer(String program) {
        ObjectNode offer = (ObjectNode) Contracts.http("program-offer.json").deepCopy();
        offer.put("programId", program);
        offer.putArray("prerequisites");
        offer.putArray("statedPrerequisites");
        return offer;
    }

    static ObjectNode offerAfter(String program, List<String> anyOf) {
        ObjectNode offer = offer(program);
        ArrayNode group = offer.putArray("prerequisites").addObject().putArray("anyOf");
        anyOf.forEach(group::add);
        return offer;
    }

    /** Every version is published and then retired: two revisions each. */
    static EventEnvelope published(String program, int version) {
        return published(program, version, 2L * version - 1);
    }

    static EventEnvelope published(String program, int version, long revision) {
        ObjectNode data = example("certway.program.published.v1", program, version);
        data.putArray("prerequisites");
        data.putArray("statedPrerequisites");
        return event("certway.program.published.v1", program, data.put("revision", revision));
    }

    static EventEnvelope retired(String program, int version) {
        ObjectNode data = example("certway.program.retired.v1", program, version);
        return event("certway.program.retired.v1", program, data.put("revision", 2L * version));
    }

    private static ObjectNode example(String type, String program, int version) {
        Example example = Contracts.event("certway.programs", type);
        return ((ObjectNode) example.data().deepCopy())
                .put("programId", program)
                .put("version", version);
    }

    private static EventEnvelope event(String type, String program, JsonNode data) {
        return new EventEnvelope(
                EventIds.of(type, program, data.path("revision").asString()),
                type,
                "certway.programs",
                program,
                "/catalog-service",
                program,
                Instant.parse("2026-11-01T08:00:00Z"),
                data,
                null);
    }

    /** The learner of the enrollment completes its program. */
    static EventEnvelope completed(String enrollment, String learner, String program, Instant at) {
        String type = "certway.program.completed.v1";
        ObjectNode data =
                (ObjectNode) Contracts.event("certway.completions", type).data().deepCopy();
        data.put("enrollmentId", enrollment)
                .put("learnerId", learner)
                .put("programId", program)
                .put("completedAt", at.toString());
        return new EventEnvelope(
                EventIds.of(type, enrollment),
                type,
                "certway.completions",
                learner,
                "/progress-service",
                enrollment,
                at,
                data,
                null);
    }
}
