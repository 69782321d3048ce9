package certway.credential.badge;

import certway.credential.issuing.model.Badges;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completion.Score;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.Program;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A credential as an Open Badge 3.0 in a signed JWT: the badge is the payload, next to the registered claims that say the same.
 */
final class SignedBadges implements Badges {

    private static final JsonMapper JSON = new JsonMapper();
    static final String DATA_MODEL = "https://www.w3.org/ns/credentials/v2";
    static final String CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    private final IssuerSettings issuer;
    private final Keys keys;

    SignedBadges(IssuerSettings issuer, Keys keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    @Override
    public String signed(Credential credential) {
        ObjectNode badge = badge(credential);
        badge.put("iss", issuer.did());
        badge.put("jti", badge.path("id").asString());
        badge.put("sub", badge.at("/credentialSubject/id").asString());
        badge.put("nbf", credential.issuedAt().getEpochSecond());
        Instant until = credential.validUntil();
        if (until != null) {
            badge.put("exp", until.getEpochSecond());
        }
        return keys.sign(issuer.did(), JSON.writeValueAsString(badge));
    }

    /** The badge before it is signed. */
    ObjectNode badge(Credential credential) {
        Completion completion = credential.completion();
        String address = issuer.address("/check/" + credential.publicId().value());
        ObjectNode badge = object();
        badge.putArray("@context").add(DATA_MODEL).add(CONTEXT);
        badge.put("id", address);
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.put("name", completion.program().title());
        badge.set("issuer", profile());
        badge.put("validFrom", credential.issuedAt().toString());
        put(badge, "validUntil", credential.validUntil());
        badge.put("awardedDate", completion.completedAt().toString());
        badge.set("credentialSubject", subject(credential, address));
        badge.putArray("evidence")
                .addObject()
                .put("id", "urn:certway:evidence:" + completion.evidenceDigest())
                .put("name", "Digest of the facts that met every rule of the program")
                .put("narrative", completion.evidenceDigest())
                .putArray("type")
                .add("Evidence");
        badge.set("credentialStatus", status(credential));
        keepsTo(SCHEMA, badge);
        return badge;
    }

    /** Names the schema of 1EdTech that a credential can be checked with. */
    static void keepsTo(String schema, ObjectNode credential) {
        credential
                .putArray("credentialSchema")
                .addObject()
                .put("id", schema)
                .put("type", "1EdTechJsonSchemaValidator2019");
    }

    ObjectNode profile() {
        ObjectNode profile = object().put("id", issuer.did())
                .put("name", issuer.name())
                .put("url", issuer.publicUrl().toString());
        profile.putArray("type").add("Profile");
        return profile;
    }

    static ObjectNode identity(HolderName holder) {
        return object().put("type", "IdentityObject")
                .put("hashed", false)
                .put("identityHash", holder.value())
                .put("identityType", "name");
    }

    private ObjectNode subject(Credential credential, String address) {
        Completion completion = credential.completion();
        ObjectNode subject = object().put("id", address + "#holder");
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier").add(identity(credential.holder()));
        subject.put("activityStartDate", completion.startedAt().toString());
        subject.put("activityEndDate", completion.completedAt().toString());
        subject.put("creditsEarned", BigDecimal.valueOf(completion.creditTenths(), 1));
        Score score = completion.score();
        String scale = address(completion.program()) + "-score";
        subject.set("achievement", achievement(completion, scale));
        if (score != null) {
            subject.putArray("result")
                    .addObject()
                    .put("resultDescription", scale)
                    .put("value", Integer.toString(score.percent()))
                    .putArray("type")
                    .add("Result");
        }
        return subject;
    }

    private ObjectNode achievement(Completion completion, String scale) {
        Program program = completion.program();
        ObjectNode achievement = object().put("id", address(program));
        achievement.putArray("type").add("Achievement");
        achievement
                .put("achievementType", "Certificate")
                .put("name", program.title())
                .put("description", "Certificate of the training provider for completing %s".formatted(program.title()))
                .put("version", Integer.toString(program.version()))
                .put("humanCode", program.programId())
                .put("creditsAvailable", BigDecimal.valueOf(completion.creditTenths(), 1));
        achievement
                .putObject("criteria")
                .put("id", issuer.address("/programs/" + program.slug()))
                .put(
                        "narrative",
                        "Every completion rule of version %d of the program was met; expected effort %d minutes."
                                .formatted(program.version(), completion.studyMinutes()));
        Score score = completion.score();
        if (score != null) {
            achievement
                    .putArray("resultDescription")
                    .addObject()
                    .put("id", scale)
                    .put("name", "Best score in per cent")
                    .put("resultType", "Percent")
                    .put("valueMin", "0")
                    .put("valueMax", "100")
                    .put("requiredValue", Integer.toString(score.passMark()))
                    .putArray("type")
                    .add("ResultDescription");
        }
        return achievement;
    }

    private ObjectNode status(Credential credential) {
        String list =
                issuer.address(StatusListController.PATH + credential.position().list());
        String index = Integer.toString(credential.position().index());
        return object().put("id", list + "#" + index)
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", index)
                .put("statusListCredential", list);
    }

    private String address(Program program) {
        return issuer.address("/programs/%s#version-%d".formatted(program.slug(), program.version()));
    }

    private static void put(ObjectNode badge, String field, @Nullable Instant instant) {
        if (instant != null) {
            badge.put(field, instant.toString());
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
