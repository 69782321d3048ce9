package certway.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignUpIT {
    private final FakeDoor door = new FakeDoor();
    private final Browser browser = new Browser();
    private final Api api = new Api(browser, door.address());

    @AfterEach
    void close() {
        browser.close();
        door.close();
    }

    @Test
    void aNewStudentRegistersAndLandsLoggedIn() throws Exception {
        Person person = Person.unknownSoFar();

        Page landed = new SignUp(browser, door.address()).register(person);

        assertThat(landed.title()).isEqualTo("Home");
        assertThat(api.get("/api/whoami").path("name").asString()).isEqualTo("new");
        assertThat(door.registered())
                .containsEntry("username", person.username())
                .containsEntry("password", person.password())
                .containsEntry("form", "7");
    }

    @Test
    void aWriteCarriesTheTokenAgainstForgery() throws Exception {
        new SignUp(browser, door.address()).register(Person.unknownSoFar());

        assertThat(api.post("/api/whoami", 200).path("name").asString()).isEqualTo("new");
    }

    @Test
    void aRefusedRegistrationTellsWhatThePageSaid() {
        assertThatExceptionOfType(StepFailed.class)
                .isThrownBy(() -> new SignUp(browser, door.address()).register(new Person("ada", "")))
                .withMessageContaining("(status 200, \"Register\"), which says [Please specify]");
    }

    @Test
    void anotherStatusThanTheExpectedOneFailsTheStep() {
        assertThatExceptionOfType(StepFailed.class)
                .isThrownBy(() -> api.get("/api/whoami"))
                .withMessage("GET /api/whoami answered 401 instead of 200: {}");
    }
}
