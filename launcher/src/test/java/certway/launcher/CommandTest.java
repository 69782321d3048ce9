package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.Command.Confirmation;
import certway.launcher.Command.Demo;
import certway.launcher.Command.Doctor;
import certway.launcher.Command.Export;
import certway.launcher.Command.Import;
import certway.launcher.Command.Prepare;
import certway.launcher.Command.Purpose;
import certway.launcher.Command.Reset;
import certway.launcher.Command.Unknown;
import certway.launcher.Command.Up;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void everyCommandIsUnderstood() {
        assertThat(Command.parse(List.of("up"))).isEqualTo(new Up());
        assertThat(Command.parse(List.of("prepare"))).isEqualTo(new Prepare());
        assertThat(Command.parse(List.of("demo"))).isEqualTo(new Demo());
        assertThat(Command.parse(List.of("doctor"))).isEqualTo(new Doctor());
        assertThat(Command.parse(List.of("reset"))).isEqualTo(new Reset(Confirmation.TO_ASK));
    }

    @Test
    void anImportTakesOnePathAndMayOnlyCheck() {
        assertThat(Command.parse(List.of("import", "content"))).isEqualTo(new Import("content", Purpose.PUBLISH));
        assertThat(Command.parse(List.of("import", "--check", "a.zip"))).isEqualTo(new Import("a.zip", Purpose.CHECK));
        assertThat(Command.parse(List.of("import"))).isEqualTo(new Unknown("import takes one folder or zip"));
        assertThat(Command.parse(List.of("import", "a", "b"))).isEqualTo(new Unknown("import takes one folder or zip"));
        assertThat(Command.parse(List.of("import", "a", "--force")))
                .isEqualTo(new Unknown("import does not take: --force"));
    }

    @Test
    void anExportGoesToCatalogZipUnlessItIsToldWhere() {
        assertThat(Command.parse(List.of("export"))).isEqualTo(new Export("catalog.zip"));
        assertThat(Command.parse(List.of("export", "folder"))).isEqualTo(new Export("folder"));
        assertThat(Command.parse(List.of("export", "a", "b"))).isInstanceOf(Unknown.class);
    }

    @Test
    void aResetIsOnlyConfirmedByYes() {
        assertThat(Command.parse(List.of("reset", "--yes"))).isEqualTo(new Reset(Confirmation.GIVEN));
        assertThat(Command.parse(List.of("reset", "--force"))).isInstanceOf(Unknown.class);
    }

    @Test
    void whatNobodyUnderstandsIsNotGuessed() {
        assertThat(Command.parse(List.of())).isEqualTo(new Unknown("no command"));
        assertThat(Command.parse(List.of("start"))).isEqualTo(new Unknown("unknown command: start"));
        assertThat(Command.parse(List.of("up", "--fast"))).isEqualTo(new Unknown("up does not take: --fast"));
    }
}
