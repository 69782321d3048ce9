package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.web.Answers.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever has only so much time for a quiz is told in time, whatever the clock of their machine says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimerIT {

    private static final String STUDY = "/api/studies/" + ENROLLMENT;
    private static final String ATTEMPT = "/learn/" + ENROLLMENT + "/check/attempts/2";

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
        Answers.sayTo(services);
    }

    /** What is heard, in its order: what the place for it is changed to. */
    private static final String LISTEN = """
            () => { globalThis.heard = []; const place = document.querySelector('.timer [role=status]');
              new MutationObserver(() => globalThis.heard.push(place.textContent)).observe(place, {childList: true}); }""";

    @Test
    void fiveMinutesAndOneMinuteBeforeTheEndItIsSaidOnceHowLongAQuizGoesOn() {
        theQuizGoesOnFor(Duration.ofMinutes(6));
        try (BrowserContext ada = chromium.visitor(pages.tokens().of(ADA));
                Page page = ada.newPage()) {
            // The clock of this machine is an hour slow.
            page.clock()
                    .install(new Clock.InstallOptions()
                            .setTime(Date.from(Instant.now().minus(Duration.ofHours(1)))));
            page.navigate(pages.url() + ATTEMPT);
            page.evaluate(LISTEN);

            page.clock().runFor(30_000);
            assertThat(heard(page)).isEmpty();
            page.clock().runFor(45_000);
            assertThat(heard(page)).containsExactly("5 minutes are left.");
            page.clock().runFor(200_000);
            assertThat(heard(page)).hasSize(1);
            page.clock().runFor(60_000);
            assertThat(heard(page)).containsExactly("5 minutes are left.", "One minute is left.");
            page.clock().runFor(120_000);
            assertThat(heard(page)).hasSize(2);
            assertThat(page.locator(".timer").textContent()).contains("Answers are taken until");
        }
    }

    @Test
    void whoOpensAQuizWithLessTimeLeftIsToldWhenOneMinuteIsLeft() {
        theQuizGoesOnFor(Duration.ofMinutes(3));
        try (BrowserContext ada = chromium.visitor(pages.tokens().of(ADA));
                Page page = ada.newPage()) {
            page.clock().install();
            page.navigate(pages.url() + ATTEMPT);
            page.evaluate(LISTEN);

            page.clock().runFor(100_000);
            assertThat(heard(page)).isEmpty();
            page.clock().runFor(30_000);
            assertThat(heard(page)).containsExactly("One minute is left.");
        }
    }

    private void theQuizGoesOnFor(Duration left) {
        Instant end = Instant.now().plus(left);
        services.say(
                "GET " + STUDY + "/units/check/attempts/2",
                200,
                Answers.ATTEMPT.replace("\"answered\"", "\"answerUntil\": \"%s\", \"answered\"".formatted(end)));
    }

    private static List<String> heard(Page page) {
        return ((List<?>) page.evaluate("() => globalThis.heard"))
                .stream().map(String::valueOf).toList();
    }
}
