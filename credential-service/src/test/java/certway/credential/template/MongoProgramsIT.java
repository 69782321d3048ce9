package certway.credential.template;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.TestDatabase;
import certway.credential.template.Programs.Known;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoProgramsIT {

    private final MongoDatabase database = TestDatabase.named("programs-" + UUID.randomUUID());
    private final MongoPrograms programs = new MongoPrograms(database);

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void theNewestIsKeptInWhateverOrderItIsTold() {
        Known newer = new Known("p", "Blood draw", "en", 5);
        programs.keep(newer);

        programs.keep(new Known("p", "Older", "es", 4));
        programs.keep(newer);

        assertThat(programs.find("p")).contains(newer);
        assertThat(programs.find("q")).isEmpty();
    }

    @Test
    void aRetiredProgramKeepsItsLanguage() {
        programs.keep(new Known("p", "Extracción de sangre", "es", 1));

        programs.keep(new Known("p", "Extracción", null, 2));

        assertThat(programs.find("p")).contains(new Known("p", "Extracción", "es", 2));
    }

    @Test
    void aProgramCanBeHeardOfOnlyAfterItWasRetired() {
        programs.keep(new Known("p", "Gone", null, 2));

        assertThat(programs.find("p")).contains(new Known("p", "Gone", null, 2));
    }
}
