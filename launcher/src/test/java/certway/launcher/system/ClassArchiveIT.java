package certway.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real program, which is this test's own. */
class ClassArchiveIT {
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx64m", "-Dnamed=with \"quotes\"");

    private final Path jar;
    private final Path folder;
    private final ClassArchive archive;

    ClassArchiveIT(@TempDir Path root) {
        jar = root.resolve("program.jar");
        folder = root.resolve("its classes");
        archive = new ClassArchive(folder);
    }

    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            System.out.println("works");
        }
    }

    @BeforeEach
    void build() throws IOException {
        String name = Program.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                var open = new JarOutputStream(file);
                InputStream code = Program.class.getClassLoader().getResourceAsStream(name)) {
            open.putNextEntry(new JarEntry(name));
            code.transferTo(open);
        }
    }

    @Test
    void theNextStartHasItsClassesFromTheArchive() throws Exception {
        assertThat(run()).contains("works").contains("Program source: file:" + jar);
        archive.create();

        assertThat(run()).contains("works").contains("Program source: shared objects file");
        assertThat(folder).isDirectoryNotContaining("glob:**/{unfinished.jsa,wanted.txt}");
    }

    /** As long as a program runs, it may be in the middle of a line. */
    @Test
    void halfALineIsLeftOut() throws Exception {
        run();
        Files.writeString(
                folder.resolve("loaded.txt"), Files.readString(folder.resolve("loaded.txt")) + "@lambda-proxy java/la");
        archive.create();

        assertThat(run()).contains("works").contains("Program source: shared objects file");
    }

    @Test
    void aCreationThatFailsLeavesNoArchive() throws Exception {
        run();
        Files.writeString(folder.resolve("create.txt"), "-XX:+NoOptionOfJava");
        archive.create();

        assertThat(folder).isDirectoryNotContaining("glob:**.jsa");
    }

    private String run() throws IOException {
        List<String> command = new ArrayList<>(List.of(Jvm.executable().toString()));
        command.addAll(OPTIONS);
        command.addAll(archive.options(OPTIONS, List.of(jar)));
        command.addAll(List.of("-Xlog:class+load", "-cp", jar.toString(), Program.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
