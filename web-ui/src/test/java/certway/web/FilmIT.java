package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.wait.Eventually;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A film in a browser goes on where it was, on every device. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilmIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String STUDY = "/api/studies/" + ENROLLMENT;
    private static final String SECOND = "Math.floor(document.querySelector('video').currentTime)";

    private static final String FILM = """
            {"id": "tubes", "moduleId": "m", "kind": "video", "title": "Tubes", "minutes": 2, "state": "visited",
             "video": {"url": "/api/files/film.wav", "durationSeconds": 60, "share": 90, "captions": [], "second": 41,
               "watched": [{"from": 0, "to": 41}]}}""";

    private final Chromium chromium = Chromium.start();
    private final RunningPages pages = RunningPages.shared();
    private final Services services = pages.services();

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        services.say("GET " + STUDY, 200, Answers.STUDY.replace("\"state\": \"done\"", "\"state\": \"visited\""));
        services.say("GET " + STUDY + "/units/tubes", 200, FILM);
        services.say("POST " + STUDY + "/units/tubes/visit", 200, Answers.STEP);
        services.say("PUT " + STUDY + "/units/tubes/position", 200, Answers.STEP);
    }

    @Test
    void aFilmGoesOnAtItsSecondAndSaysWhereItIs() {
        try (BrowserContext ada = chromium.visitor(pages.tokens().of(ADA));
                Page page = ada.newPage()) {
            page.route("**/api/files/film.wav", FilmIT::play);
            page.navigate(pages.url() + "/learn/" + ENROLLMENT + "/tubes");

            Eventually.within(SOON, () -> page.evaluate(SECOND), second -> second.equals(41));
            page.evaluate("document.querySelector('video').currentTime = 17");
            Eventually.within(
                    SOON, this::positions, told -> told.stream().anyMatch(at -> at.contains("\"second\":17")));

            assertThat(positions()).noneMatch(at -> at.contains("\"second\":41"));
            assertThat(services.asked())
                    .anyMatch(request -> request.startsWith("POST " + STUDY + "/units/tubes/visit"));
        }
    }

    private List<String> positions() {
        return services.asked().stream()
                .filter(request -> request.startsWith("PUT " + STUDY + "/units/tubes/position"))
                .toList();
    }

    /** A minute of silence, in parts as a player asks for them. */
    private static void play(Route route) {
        byte[] film = silence();
        String range = String.valueOf(route.request().headerValue("range"));
        int from = range.startsWith("bytes=") ? Integer.parseInt(range.replaceAll("bytes=([0-9]+).*", "$1")) : 0;
        route.fulfill(new Route.FulfillOptions()
                .setStatus(206)
                .setContentType("audio/wav")
                .setHeaders(Map.of(
                        "Accept-Ranges", "bytes",
                        "Content-Type", "audio/wav",
                        "Content-Range", "bytes %d-%d/%d".formatted(from, film.length - 1, film.length)))
                .setBodyBytes(Arrays.copyOfRange(film, from, film.length)));
    }

    private static byte[] silence() {
        int rate = 8_000;
        int size = 60 * rate;
        ByteBuffer wave = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(bytes("RIFF")).putInt(36 + size).put(bytes("WAVEfmt ")).putInt(16);
        wave.putShort((short) 1)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(rate)
                .putShort((short) 1)
                .putShort((short) 8);
        wave.put(bytes("data")).putInt(size);
        while (wave.hasRemaining()) {
            wave.put((byte) 128);
        }
        return wave.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
