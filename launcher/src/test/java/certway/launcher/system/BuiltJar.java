package certway.launcher.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Writes jars like those that Spring Boot builds: one class, some libraries, and an index of them. */
final class BuiltJar {
    private BuiltJar() {}

    static void write(Path jar, String mainClass, String... libraries) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Start-Class", mainClass);
        attributes.putValue("Spring-Boot-Classpath-Index", "BOOT-INF/classpath.idx");
        try (OutputStream file = Files.newOutputStream(jar);
                var open = new JarOutputStream(file, manifest)) {
            add(open, "org/springframework/boot/loader/Loader.class", "loader");
            for (String directory : List.of("BOOT-INF/classes/", "BOOT-INF/classes/certway/")) {
                open.putNextEntry(new JarEntry(directory));
            }
            add(open, "BOOT-INF/classes/certway/Main.class", mainClass);
            for (String library : libraries) {
                add(open, "BOOT-INF/lib/" + library, library);
            }
            add(
                    open,
                    "BOOT-INF/classpath.idx",
                    Arrays.stream(libraries)
                            .map("- \"BOOT-INF/lib/%s\"\n"::formatted)
                            .collect(Collectors.joining()));
        }
    }

    private static void add(JarOutputStream jar, String name, String content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
