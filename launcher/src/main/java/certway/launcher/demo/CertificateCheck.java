package certway.launcher.demo;

import static certway.launcher.demo.StepFailed.require;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Follows the certificate of a completion: to its holder, to somebody without an account, and to a verifier of its own. */
record CertificateCheck(DemoSettings settings, Timeline timeline) {
    private static final Duration IN_TIME = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OWN = "/api/credentials";

    void check(Api learner, JsonNode study) throws IOException, InterruptedException {
        JsonNode certificate = issued(learner, study);
        String id = certificate.path("publicId").asString();
        try (Browser stranger = new Browser()) {
            Api anybody = new Api(stranger, settings.publicUrl());
            checked(anybody, certificate, id);
            verified(anybody, learner.text("%s/%s/token".formatted(OWN, id)), id);
        }
    }

    private JsonNode issued(Api learner, JsonNode study) throws IOException, InterruptedException {
        timeline.trying("the certificate is there");
        Instant latest = Instant.now().plus(PATIENCE);
        JsonNode items = learner.get(OWN).path("items");
        while (items.isEmpty() && Instant.now().isBefore(latest)) {
            TimeUnit.MILLISECONDS.sleep(100);
            items = learner.get(OWN).path("items");
        }
        require(items.size() == 1, "the learner has %d certificates instead of one".formatted(items.size()));
        JsonNode certificate = items.path(0);
        require(
                certificate.path("completedAt").equals(study.path("completedAt")),
                "the certificate states another completion: " + certificate);
        Duration late = Duration.between(
                Instant.parse(study.path("completedAt").asString()),
                Instant.parse(certificate.path("issuedAt").asString()));
        timeline.done("issued %d ms after the completion".formatted(late.toMillis()));
        require(late.compareTo(IN_TIME) <= 0, "it was issued %d ms after the completion".formatted(late.toMillis()));
        return certificate;
    }

    private void checked(Api anybody, JsonNode certificate, String id) throws IOException, InterruptedException {
        timeline.trying("somebody without an account checks it");
        JsonNode seen = anybody.get("%s/%s".formatted(OWN, id));
        require(seen.equals(certificate), "the check shows other facts than its holder sees: " + seen);
        require("valid".equals(seen.path("standing").asString("")), "it is " + seen.path("standing"));
        JsonNode program = anybody.get("/api/programs/" + seen.path("slug").asString());
        String promised = Promise.validUntil(
                program, Instant.parse(seen.path("completedAt").asString()));
        require(
                promised.equals(seen.path("validUntil").asString("")),
                "the program promises '%s', the certificate says '%s'"
                        .formatted(promised, seen.path("validUntil").asString("")));
        anybody.refuses("%s/%s".formatted(OWN, new StringBuilder(id).reverse()), 404);
        timeline.done("%s: %s"
                .formatted(seen.path("standing").asString(), seen.path("holder").asString()));
        timeline.note(settings.publicUrl().resolve("/check/" + id).toString());
    }

    private void verified(Api anybody, String token, String id) throws IOException, InterruptedException {
        timeline.trying("its signature is verified with the public key");
        PublishedKeys keys = new PublishedKeys(anybody.get("/.well-known/jwks.json"));
        JsonNode badge = keys.verified(token).orElseThrow(() -> new StepFailed("none of the published keys signed it"));
        String named = badge.path("id").asString("");
        require(named.endsWith("/check/" + id), "what is signed is another certificate: " + named);
        int middle = token.length() / 2;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        String changed = token.substring(0, middle) + other + token.substring(middle + 1);
        require(keys.verified(changed).isEmpty(), "a changed letter goes unnoticed");
        timeline.done("an Open Badge 3.0 of " + badge.at("/issuer/id").asString());
    }
}
