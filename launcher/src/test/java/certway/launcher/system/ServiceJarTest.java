package certway.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceJarTest {
    private final Path jar;
    private final Path folder;
    private final Path classes;
    private final Path libraries;

    ServiceJarTest(@TempDir Path root) {
        jar = root.resolve("service.jar");
        folder = root.resolve("unpacked");
        classes = folder.resolve("classes.jar");
        libraries = folder.resolve("BOOT-INF/lib");
    }

    @BeforeEach
    void build() throws IOException {
        BuiltJar.write(jar, "certway.Main", "zebra-1.jar", "ant-2.jar");
    }

    @Test
    void theClassPathHasTheOrderOfTheJar() throws Exception {
        ServiceJar.Program program = unpacked();
        assertThat(program.mainClass()).isEqualTo("certway.Main");
        assertThat(program.classPath())
                .containsExactly(classes, libraries.resolve("zebra-1.jar"), libraries.resolve("ant-2.jar"));
        assertThat(libraries.resolve("ant-2.jar")).hasContent("ant-2.jar");
        assertThat(mainClass()).isEqualTo("certway.Main");
    }

    /** Spring finds the classes of a package by its folder. */
    @Test
    void theClassesKeepTheirFolders() throws Exception {
        unpacked();
        try (var jar = new JarFile(classes.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName)).containsExactly("certway/", "certway/Main.class");
        }
    }

    @Test
    void theLoaderOfJarsWithinJarsIsLeftOut() throws Exception {
        unpacked();
        assertThat(folder.resolve("org")).doesNotExist();
    }

    @Test
    void theSameJarIsUnpackedOnce() throws Exception {
        unpacked();
        Path left = Files.writeString(libraries.resolve("left.jar"), "by the first");
        assertThat(unpacked().classPath()).hasSize(3);
        assertThat(left).exists();
    }

    @Test
    void anotherBuildTakesThePlaceOfTheOneBefore() throws Exception {
        unpacked();
        BuiltJar.write(jar, "certway.Other", "ant-3.jar");
        assertThat(unpacked())
                .isEqualTo(new ServiceJar.Program(List.of(classes, libraries.resolve("ant-3.jar")), "certway.Other"));
        assertThat(libraries.resolve("ant-2.jar")).doesNotExist();
    }

    /** A build that can be repeated gives all its jars the same time. */
    @Test
    void anotherBuildOfTheSameLengthAndTimeIsTakenForAnother() throws Exception {
        FileTime time = FileTime.from(Instant.parse("2026-11-01T00:00:00Z"));
        Files.setLastModifiedTime(jar, time);
        long length = Files.size(jar);
        unpacked();
        BuiltJar.write(jar, "certway.Nain", "zebra-1.jar", "ant-2.jar");
        Files.setLastModifiedTime(jar, time);

        assertThat(unpacked().mainClass()).isEqualTo("certway.Nain");
        assertThat(jar).hasSize(length);
        assertThat(mainClass()).isEqualTo("certway.Nain");
    }

    @Test
    void anUnpackingThatBrokeOffIsDoneAgain() throws Exception {
        unpacked();
        Files.delete(folder.resolve("unpacked.txt"));
        Files.writeString(libraries.resolve("ant-2.jar"), "half");
        unpacked();
        assertThat(libraries.resolve("ant-2.jar")).hasContent("ant-2.jar");
    }

    private String mainClass() throws IOException {
        try (var jar = new JarFile(classes.toFile());
                InputStream content = jar.getInputStream(jar.getEntry("certway/Main.class"))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ServiceJar.Program unpacked() throws IOException {
        return new ServiceJar(jar, folder).unpack();
    }
}
