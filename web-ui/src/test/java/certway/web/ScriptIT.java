package certway.web;

import static certway.testkit.identity.People.GRACE;
import static certway.web.Authored.API;
import static certway.web.Authored.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the pages of authors do better with a script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptIT {

    private final Chromium chromium = Chromium.start();
    private final RunningPages pages = new RunningPages();
    private final Services services = pages.services();

    @AfterAll
    void close() {
        pages.close();
        chromium.close();
    }

    @BeforeEach
    void sayWhatIsUsual() {
        services.forget();
        Authored.sayTo(services);
    }

    @Test
    void aFileIsUploadedFromWithinTheFormAndNothingThatWasTypedIsLost() {
        services.say("POST /api/admin/files", 201, "{\"sha256\": \"%s\"}".formatted("c".repeat(64)));
        services.say("PUT " + API + "/draft/files", 200, "{}");
        try (BrowserContext author = chromium.visitor(pages.tokens().of(GRACE));
                Page page = author.newPage()) {
            page.navigate(pages.url() + PAGE + "/units/film");
            page.locator("[name='/title']").fill("Typed, not saved");
            page.locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("Draw.MP4", "video/mp4", "film".getBytes(StandardCharsets.UTF_8)));

            page.locator("[data-upload]").first().click();

            page.locator("#told").waitFor();
            assertThat(page.url()).endsWith(PAGE + "/units/film");
            assertThat(page.locator("#told").textContent()).contains("The file is kept");
            assertThat(page.locator("[name='/title']").inputValue()).isEqualTo("Typed, not saved");
            assertThat(page.locator("[name='/video/source/file']").inputValue()).isEqualTo("files/draw.mp4");
            assertThat(services.asked()).anyMatch(request -> request.startsWith("POST /api/admin/files somebody film"));
        }
    }
}
