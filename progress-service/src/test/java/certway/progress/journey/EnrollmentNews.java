package certway.progress.journey;

import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The documented example of an event about an enrollment, told of another one. */
record EnrollmentNews(String data, Map<String, String> headers) {

    static EnrollmentNews of(String type, Enrolled enrolled, long revision) {
        Example example = Contracts.event("certway.enrollments", type);
        ObjectNode data = ((ObjectNode) example.data().deepCopy())
                .put("enrollmentId", enrolled.enrollmentId())
                .put("learnerId", enrolled.person().id())
                .put("programId", enrolled.programId())
                .put("revision", revision);
        data.remove("accessUntil");
        Map<String, String> headers = new HashMap<>(example.headers());
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_subject", enrolled.enrollmentId());
        return new EnrollmentNews(data.toString(), headers);
    }
}
