package certway.launcher.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A service's jar and the folder in which it is laid out: a service starts with a third less work from plain jars than from jars
 * within a jar. Its own classes become a jar as well, because Java archives no classes of a folder ({@link ClassArchive}).
 */
record ServiceJar(Path jar, Path folder) {
    /** Where Spring Boot puts what a service is made of. */
    private static final String CLASSES = "BOOT-INF/classes/";

    private static final String LIBRARIES = "BOOT-INF/lib/";

    private static final String CLASSES_JAR = "classes.jar";

    /** What a service is started with, in the order of its jar. */
    record Program(List<Path> classPath, String mainClass) {
        Program {
            classPath = List.copyOf(classPath);
        }
    }

    static ServiceJar of(Settings settings, String service) {
        return new ServiceJar(settings.jar(service), settings.unpacked(service));
    }

    /** Lays the jar out, unless this very jar is laid out already. */
    Program unpack() throws IOException {
        Path marker = folder.resolve("unpacked.txt");
        try (JarFile open = new JarFile(jar.toFile())) {
            List<JarEntry> parts = open.stream().filter(ServiceJar::isPart).toList();
            String contents = contents(parts);
            if (!Files.exists(marker) || !Files.readString(marker).equals(contents)) {
                Folders.delete(folder);
                Files.createDirectories(folder.resolve(LIBRARIES));
                copyClasses(open);
                for (JarEntry part : parts) {
                    if (part.getName().startsWith(LIBRARIES)) {
                        unpack(open, part);
                    }
                }
                Files.writeString(marker, contents);
            }
            return program(open);
        }
    }

    private static boolean isPart(JarEntry entry) {
        return !entry.isDirectory()
                && (entry.getName().startsWith(CLASSES) || entry.getName().startsWith(LIBRARIES));
    }

    /** What the jar's own directory says is in it: all builds give their jars the same time, and some the same length. */
    private static String contents(List<JarEntry> parts) {
        return parts.stream()
                .map(part -> "%08x %s\n".formatted(part.getCrc(), part.getName()))
                .collect(Collectors.joining());
    }

    /** With the folders: Spring finds the classes of a package by its folder's entry. */
    private void copyClasses(JarFile open) throws IOException {
        List<JarEntry> entries = open.stream()
                .filter(entry ->
                        entry.getName().startsWith(CLASSES) && !entry.getName().equals(CLASSES))
                .toList();
        try (OutputStream file = Files.newOutputStream(folder.resolve(CLASSES_JAR));
                var classes = new JarOutputStream(file)) {
            for (JarEntry entry : entries) {
                classes.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
                try (InputStream content = open.getInputStream(entry)) {
                    content.transferTo(classes);
                }
            }
        }
    }

    private void unpack(JarFile open, JarEntry entry) throws IOException {
        try (InputStream content = open.getInputStream(entry)) {
            Files.copy(content, folder.resolve(entry.getName()));
        }
    }

    private Program program(JarFile open) throws IOException {
        Manifest manifest = open.getManifest();
        Attributes attributes = manifest.getMainAttributes();
        List<Path> classPath = new ArrayList<>();
        classPath.add(folder.resolve(CLASSES_JAR));
        for (String library : lines(open, attributes.getValue("Spring-Boot-Classpath-Index"))) {
            // - "BOOT-INF/lib/some.jar"
            classPath.add(folder.resolve(library.substring(library.indexOf('"') + 1, library.lastIndexOf('"'))));
        }
        return new Program(classPath, attributes.getValue("Start-Class"));
    }

    private static List<String> lines(JarFile open, String name) throws IOException {
        try (InputStream content = open.getInputStream(open.getJarEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
