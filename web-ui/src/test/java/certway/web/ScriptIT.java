package certway.web;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static certway.testkit.identity.People.ROSA;
import static certway.web.Authored.API;
import static certway.web.Authored.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What pages do better with a script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptIT {

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
        Authored.sayTo(services);
    }

    @Test
    void onAPhoneTheFacetsAreFoldedUntilSomebodyOpensThemAndStayOpenWhileTheListChanges() {
        services.say("GET /api/programs", 200, Answers.LIST);
        try (BrowserContext visitor = chromium.visitor(null);
                Page page = visitor.newPage()) {
            Locator entry = page.locator("input[name=level]");
            page.navigate(pages.url() + "/programs");
            assertThat(entry.isVisible())
                    .as("on a desk: %s", page.locator("main").innerText())
                    .isTrue();

            page.setViewportSize(390, 800);
            page.reload();
            assertThat(entry.isVisible()).isFalse();
            page.locator(".facets summary").click();
            page.waitForResponse("**/programs?*", entry::check);
            page.waitForURL("**level=entry**");

            assertThat(entry.isVisible()).as("after a new list").isTrue();
        }
    }

    @Test
    void aProofThatIsRefusedIsSaidAtOnceAndTheNextOneLeadsOn() {
        Reached.sayTo(services);
        services.say("POST /api/record-files", 415, "{\"type\": \"urn:problem:file-of-another-type\"}");
        try (BrowserContext learner = chromium.visitor(pages.tokens().of(ADA));
                Page page = learner.newPage()) {
            page.navigate(pages.url() + "/records/r1");
            page.locator("#record-file")
                    .setInputFiles(
                            new FilePayload("card.pdf", "application/pdf", "no".getBytes(StandardCharsets.UTF_8)));
            page.locator("form.upload button").click();
            page.locator("[role=alert]").waitFor();

            assertThat(page.locator("[role=alert]").textContent()).contains("neither a PDF nor a PNG or JPEG image");
            assertThat(page.evaluate("() => document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            services.say("POST /api/record-files", 200, Reached.RECORD);
            page.locator("#record-file")
                    .setInputFiles(
                            new FilePayload("card.pdf", "application/pdf", "%PDF-".getBytes(StandardCharsets.UTF_8)));
            page.locator("form.upload button").click();

            page.waitForURL(address -> address.endsWith("/records/r1?done=file-added"));
            page.locator("main [role=status]").waitFor();
        }
    }

    @Test
    void thePreviewOfACertificateComesAnewWhileSomebodyTypes() {
        Templated.sayTo(services);
        try (BrowserContext registrar = chromium.visitor(pages.tokens().of(ROSA));
                Page page = registrar.newPage()) {
            page.navigate(pages.url() + "/admin/certificates/templates/" + Templated.OWN);

            for (String heading : List.of("Constancia", "Honores")) {
                String before = page.locator("#preview img").getAttribute("src");
                page.locator("[name='/heading']").fill(heading);
                page.waitForCondition(
                        () -> !before.equals(page.locator("#preview img").getAttribute("src")));

                assertThat(services.asked())
                        .anyMatch(asked -> asked.startsWith("POST /api/admin/certificate-templates/" + Templated.OWN)
                                && asked.contains("\"heading\":\"%s\"".formatted(heading)));
                assertThat(page.locator("[name='/heading']").inputValue()).isEqualTo(heading);
            }
            assertThat(services.asked()).noneMatch(asked -> asked.startsWith("PUT"));
        }
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

    @Test
    void aUnitIsDroppedBelowAnotherAndIntoAnotherModule() {
        services.say("POST " + API + "/draft/units/tubes/move", 200, "{}");

        drop("[data-unit=tubes]", "[data-unit=check]", 0.9);
        drop("[data-unit=tubes]", "[data-unit=film]", 0.1);

        assertThat(moves("units/tubes"))
                .containsExactly("{\"position\":1,\"module\":\"basics\"}", "{\"position\":1,\"module\":\"more\"}");
    }

    @Test
    void aUnitIsDroppedAtTheEndOfAModuleAndAModuleAboveAnother() {
        services.say("POST " + API + "/draft/units/tubes/move", 200, "{}");
        services.say("POST " + API + "/draft/modules/more/move", 200, "{}");

        drop("[data-unit=tubes]", "[data-module=more]", 0.1);
        drop("[data-module=more]", "[data-module=basics]", 0.1);

        assertThat(moves("units/tubes")).containsExactly("{\"position\":2,\"module\":\"more\"}");
        assertThat(moves("modules/more")).containsExactly("{\"position\":0}");
    }

    private List<String> moves(String what) {
        String request = "POST %s/draft/%s/move somebody ".formatted(API, what);
        return services.asked().stream()
                .filter(asked -> asked.startsWith(request))
                .map(asked -> asked.substring(request.length()))
                .toList();
    }

    /**
     * Lets go of a row at that share of another's height. The events are those of a pointer, but no pointer drags. Chromium does not
     * close a page that is about to become another one: what follows the drop is waited for.
     */
    private void drop(String row, String onto, double share) {
        try (BrowserContext author = chromium.visitor(pages.tokens().of(GRACE));
                Page page = author.newPage()) {
            page.navigate(pages.url() + PAGE);
            Locator target = page.locator(onto);
            BoundingBox box = Objects.requireNonNull(target.boundingBox());
            Map<String, Object> pointer = Map.of(
                    "dataTransfer",
                    page.evaluateHandle("() => new DataTransfer()"),
                    "clientY",
                    box.y + share * box.height);

            page.locator(row).dispatchEvent("dragstart", pointer);
            target.dispatchEvent("dragover", pointer);
            assertThat(target.getAttribute("class")).contains("drop");
            page.evaluate("() => { window.before = true; }");
            target.dispatchEvent("drop", pointer);

            page.waitForFunction("() => document.readyState === 'complete' && !window.before");
        }
    }
}
