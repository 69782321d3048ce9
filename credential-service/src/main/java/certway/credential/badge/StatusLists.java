package certway.credential.badge;

import certway.credential.issuing.model.RevokedPositions;
import certway.credential.issuing.model.StatusPosition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bitstring Status Lists (W3C) as signed credentials: what verifiers elsewhere ask instead of asking us about one person. */
final class StatusLists {

    /** For so long an answer is given again, and for so long a revocation may go unnoticed by who asks anew. */
    static final Duration KEPT = Duration.ofSeconds(15);

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private record Signed(String token, Instant at) {}

    private final RevokedPositions revoked;
    private final IssuerSettings issuer;
    private final Keys keys;
    private final InstantSource clock;
    private final Map<Integer, Signed> kept = new ConcurrentHashMap<>();

    StatusLists(RevokedPositions revoked, IssuerSettings issuer, Keys keys, InstantSource clock) {
        this.revoked = revoked;
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    Optional<String> list(int number) {
        Instant now = clock.instant();
        Signed last = kept.get(number);
        if (last != null && now.isBefore(last.at().plus(KEPT))) {
            return Optional.of(last.token());
        }
        Optional<String> fresh = revoked.of(number).map(bits -> signed(number, bits, now));
        fresh.ifPresent(token -> kept.put(number, new Signed(token, now)));
        return fresh;
    }

    private String signed(int number, BitSet bits, Instant now) {
        String address = issuer.address(StatusListController.PATH + number);
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        list.put("id", address);
        list.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        list.put("issuer", issuer.did());
        list.put("validFrom", now.toString());
        list.put("validUntil", now.plus(VALID).toString());
        list.putObject("credentialSubject")
                .put("id", address + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "revocation")
                .put("encodedList", encoded(bits));
        return keys.sign(issuer.did(), JSON.writeValueAsString(list));
    }

    /** Multibase base64url of the gzipped bits; the first bit is the highest of the first byte. */
    static String encoded(BitSet bits) {
        byte[] bytes = new byte[StatusPosition.LENGTH / Byte.SIZE];
        bits.stream().forEach(index -> bytes[index / Byte.SIZE] |= (byte) (0x80 >>> (index % Byte.SIZE)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail so", e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
