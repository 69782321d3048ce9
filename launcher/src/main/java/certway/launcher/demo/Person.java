package certway.launcher.demo;

import java.util.Map;
import java.util.UUID;

/** A new student who has never been here. */
record Person(String username, String password) {

    static Person unknownSoFar() {
        String unique = UUID.randomUUID().toString().substring(0, 13);
        return new Person("demo-" + unique, "Demo-" + UUID.randomUUID());
    }

    String email() {
        return username + "@example.org";
    }

    /** What this person writes into the fields of a registration page. */
    Map<String, String> registration() {
        return Map.of(
                "username",
                username,
                "email",
                email(),
                "firstName",
                "Demo",
                "lastName",
                "Student",
                "password",
                password,
                "password-confirm",
                password);
    }

    Map<String, String> login() {
        return Map.of("username", username, "password", password);
    }
}
