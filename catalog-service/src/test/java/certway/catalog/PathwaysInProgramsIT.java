package certway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Programs show roles and certifications as the pathways have them. */
class PathwaysInProgramsIT extends ReferenceFixture {

    @Test
    void theCatalogCallsThingsAsThePathwaysDo() {
        String path = PATHWAYS + "roles/medical-laboratory-assistant";
        Answer read = catalog.get(path, grace);
        assertThat(catalog.get("/api/programs", null).text()).contains("\"Medical laboratory assistant\"", "\"ASCP\"");

        String renamed = "{\"reason\": \"A new title\", \"value\": %s}"
                .formatted(
                        read.json().path("value").toString().replace("Medical laboratory assistant", "Lab assistant"));
        assertThat(catalog.send("PUT", path, grace, renamed, "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(200);

        assertThat(catalog.get("/api/programs", null).text())
                .contains("\"Lab assistant\"")
                .doesNotContain("\"Medical laboratory assistant\"");
    }

    @Test
    void aProgramShowsTheRouteToEachCertificationAsThePathwaysHaveIt() {
        String page = "/api/programs/phlebotomy-technician";
        JsonNode certification = catalog.get(page, null).json().at("/certifications/0");
        String path = PATHWAYS + "certifications/" + certification.path("id").asString();
        Answer read = catalog.get(path, grace);

        assertThat(certification.path("route"))
                .isEqualTo(read.json().at("/value/route"))
                .isNotEmpty();
        assertThat(certification.path("bodyName").asString()).isEqualTo("ASCP");

        String first = certification.at("/route/examination/0").asString();
        String changed = "{\"reason\": \"A new form\", \"value\": %s}"
                .formatted(read.json().path("value").toString().replace(first, "An oral examination"));
        assertThat(catalog.send("PUT", path, grace, changed, "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(200);

        assertThat(catalog.get(page, null)
                        .json()
                        .at("/certifications/0/route/examination/0")
                        .asString())
                .isEqualTo("An oral examination");
    }
}
