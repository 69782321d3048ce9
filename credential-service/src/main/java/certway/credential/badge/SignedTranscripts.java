package certway.credential.badge;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.HolderName;
import certway.credential.transcript.model.Transcript;
import certway.credential.transcript.model.TranscriptForms;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A transcript as a Comprehensive Learner Record 2.0 in a signed JWT. It states what the issuer awarded itself: each certificate
 * stands in it as the badge that it is, with the place in the status list that says whether it counts still.
 */
final class SignedTranscripts implements TranscriptForms {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTEXT = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json";

    private final IssuerSettings issuer;
    private final Keys keys;
    private final SignedBadges badges;

    SignedTranscripts(IssuerSettings issuer, Keys keys, SignedBadges badges) {
        this.issuer = issuer;
        this.keys = keys;
        this.badges = badges;
    }

    @Override
    public String signed(HolderName holder, Transcript transcript) {
        ObjectNode clr = clr(holder, transcript);
        clr.put("iss", issuer.did());
        clr.put("jti", clr.path("id").asString());
        clr.put("sub", clr.at("/credentialSubject/id").asString());
        clr.put("nbf", transcript.asOf().getEpochSecond());
        return keys.sign(issuer.did(), JSON.writeValueAsString(clr));
    }

    private ObjectNode clr(HolderName holder, Transcript transcript) {
        String id = "urn:uuid:" + UUID.randomUUID();
        ObjectNode clr = JsonNodeFactory.instance.objectNode();
        // The standard asks for this order.
        clr.putArray("@context").add(SignedBadges.DATA_MODEL).add(CONTEXT).add(SignedBadges.CONTEXT);
        clr.put("id", id);
        clr.putArray("type").add("VerifiableCredential").add("ClrCredential");
        clr.put("name", "Transcript of " + holder.value());
        clr.set("issuer", badges.profile());
        clr.put("validFrom", transcript.asOf().toString());
        ObjectNode subject = clr.putObject("credentialSubject").put("id", id + "#holder");
        subject.putArray("type").add("ClrSubject");
        subject.putArray("identifier").add(SignedBadges.identity(holder));
        ArrayNode achieved = subject.putArray("verifiableCredential");
        for (Credential credential : transcript.achieved()) {
            achieved.add(badges.badge(credential));
        }
        SignedBadges.keepsTo(SCHEMA, clr);
        return clr;
    }
}
