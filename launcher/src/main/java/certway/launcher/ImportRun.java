package certway.launcher;

import certway.launcher.demo.Member;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends programs to the running platform and tells what became of them. */
record ImportRun(Account account, Terminal terminal) {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int ACCEPTED = 202;
    private static final int FOUND = 200;

    boolean succeeds(Path path, Command.Purpose purpose) throws IOException, InterruptedException {
        Path zip = Files.createTempFile("certway-import", ".zip");
        try {
            Path packed = ContentZip.of(path, zip);
            try (Member member = account.login()) {
                return send(member, packed, purpose);
            }
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private boolean send(Member member, Path zip, Command.Purpose purpose) throws IOException, InterruptedException {
        String address = "/api/admin/imports?dryRun=" + (purpose == Command.Purpose.CHECK);
        HttpResponse<String> taken = member.post(address, "application/zip", BodyPublishers.ofFile(zip));
        if (taken.statusCode() != ACCEPTED) {
            throw new Refusal(ImportText.refusal(account.user(), taken));
        }
        JsonNode ended = await(member, taken.headers().firstValue("Location").orElseThrow());
        terminal.print(ImportText.of(ended));
        return "done".equals(ended.path("state").asString());
    }

    private JsonNode await(Member member, String address) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST);
        String shown = "";
        while (Instant.now().isBefore(deadline)) {
            HttpResponse<String> answer = member.get(address);
            if (answer.statusCode() != FOUND) {
                throw new Refusal(ImportText.refusal(account.user(), answer));
            }
            JsonNode state = JsonMapper.shared().readTree(answer.body());
            String line = ImportText.progress(state);
            if (!line.equals(shown)) {
                terminal.print(line);
                shown = line;
            }
            if (state.has("finishedAt")) {
                return state;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new Refusal("the import takes longer than %d minutes; it goes on, and %s tells how"
                .formatted(LONGEST.toMinutes(), account.publicUrl().resolve(address)));
    }
}
