package certway.progress.study.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of what a completion rests on: the same evidence has the same one, any other has another. */
final class EvidenceDigest {

    private EvidenceDigest() {}

    static String of(Enrollment enrollment, Outline outline, Requirement requirement) {
        return "sha-256:" + HexFormat.of().formatHex(sha256(canonical(enrollment, outline, requirement)));
    }

    /** One line for the study, then one for each fact in the order of the rules. */
    static String canonical(Enrollment enrollment, Outline outline, Requirement requirement) {
        String study = "completion %s %s/%d cycle %d rule %d\n"
                .formatted(
                        enrollment.id().value(),
                        enrollment.program().programId(),
                        enrollment.program().version(),
                        enrollment.cycle(),
                        outline.completing().ruleVersion());
        return requirement.metEvidence().map(fact -> fact.canonical() + "\n").collect(joining("", study, ""));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
