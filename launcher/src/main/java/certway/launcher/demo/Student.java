package certway.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A new student with a browser, in front of the platform's public door. */
public final class Student implements AutoCloseable {
    private final Browser browser = new Browser();
    private final Person person = Person.unknownSoFar();
    private final SignUp signUp;
    private final Api api;

    public Student(URI publicUrl) {
        this.signUp = new SignUp(browser, publicUrl);
        this.api = new Api(browser, publicUrl);
    }

    public Api api() {
        return api;
    }

    public String name() {
        return person.username();
    }

    /** With the name, what opens another browser to the same person. */
    public String password() {
        return person.password();
    }

    public Page register() throws IOException, InterruptedException {
        return signUp.register(person);
    }

    /** Signs up and enrols in a program. */
    public Learning beginning(String programId, AnswerKey key) throws IOException, InterruptedException {
        register();
        return enrolledIn(programId, key);
    }

    public Learning enrolledIn(String programId, AnswerKey key) throws IOException, InterruptedException {
        return new Learning(api, key, enrol(programId).path("enrollmentId").asString());
    }

    public JsonNode enrol(String programId) throws IOException, InterruptedException {
        return api.create("/api/enrollments", Map.of("programId", programId), person.username() + "-" + programId);
    }

    @Override
    public void close() {
        browser.close();
    }
}
