package certway.testkit.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** A realm as Keycloak imports it. */
record RealmFile(Path path, String realm) {
    static RealmFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("there is no realm file " + path);
        }
        String realm =
                JsonMapper.shared().readTree(path.toFile()).required("realm").asString();
        return new RealmFile(path, realm);
    }

    /** Beside the file lie the pages' own looks, if the realm has any. */
    Path themes() {
        return path.resolveSibling("themes");
    }

    String fileName() {
        return realm + "-realm.json";
    }
}
