package certway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Programs as an author might have written them, as many as wanted, the same in every run. */
final class GeneratedPrograms {

    private static final int MODULES = 4;
    private static final int READINGS = 3;
    private static final int QUESTIONS = 4;
    private static final List<String> FIELDS = List.of(
            "Hematology",
            "Clinical Chemistry",
            "Microbiology",
            "Blood Bank",
            "Urinalysis",
            "Phlebotomy",
            "Immunology",
            "Molecular Diagnostics",
            "Point-of-Care Testing",
            "Quality Control",
            "Specimen Processing",
            "Coagulation");
    private static final List<String> KINDS = List.of(
            "Essentials",
            "Foundations",
            "in Practice",
            "Refresher",
            "Workshop",
            "Exam Preparation",
            "Update",
            "Primer");
    private static final List<String> ROLES = List.of(
            "phlebotomy-technician",
            "medical-laboratory-assistant",
            "medical-laboratory-technician",
            "medical-laboratory-scientist",
            "laboratory-manager",
            "lead-technician");
    private static final List<String> AREAS =
            List.of("hematology", "clinical-chemistry", "microbiology", "immunohematology", "urinalysis", "immunology");
    private static final List<String> CERTIFICATIONS =
            List.of("mlt-ascp", "mlt-amt", "mls-ascp", "pbt-ascp", "rpt-amt", "mt-amt");
    private static final List<String> LEVELS = List.of("entry", "intermediate", "advanced", "continuing-education");
    private static final String SYLLABLES =
            "an be cor da el fi gra hem is jo kal li mor ne os pla qui ra sti tu ur ve xi yl zo";

    private final List<String> words;

    GeneratedPrograms() {
        Random random = new Random(14);
        List<String> syllables = List.of(SYLLABLES.split(" ", -1));
        words = IntStream.range(0, 6_000)
                .mapToObj(_ -> random.ints(2 + random.nextInt(3), 0, syllables.size())
                        .mapToObj(syllables::get)
                        .collect(Collectors.joining()))
                .distinct()
                .toList();
    }

    /** Something that somebody may look for; another with every number. */
    String search(int number) {
        Random random = new Random(number);
        String field = one(FIELDS, random);
        return switch (number % 5) {
            case 0 -> field;
            case 1 -> field + " " + one(words, random);
            case 2 -> one(words, random) + " " + one(words, random).substring(0, 3);
            case 3 -> typo(one(words, random), random);
            default -> "blood draw " + one(words, random);
        };
    }

    /** What somebody has typed of a search. */
    String typed(int number) {
        Random random = new Random(number);
        return one(words, random) + " " + one(words, random).substring(0, 2);
    }

    private static String typo(String word, Random random) {
        int place = random.nextInt(word.length());
        return word.substring(0, place) + (char) ('a' + random.nextInt(26)) + word.substring(place + 1);
    }

    String facet(int number) {
        Random random = new Random(number);
        return switch (number % 4) {
            case 0 -> "role=" + one(ROLES, random);
            case 1 -> "level=" + one(LEVELS, random) + "&testingArea=" + one(AREAS, random);
            case 2 -> "body=ascp&hours=2-to-10";
            default -> "price=up-to-100&preparesFor=" + one(CERTIFICATIONS, random);
        };
    }

    String slug(int number) {
        return "program-%04d".formatted(number);
    }

    /** The programs from one number up to another, as they are imported. */
    byte[] zip(int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int number = from; number < to; number++) {
                add(zip, number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to write", e);
        }
        return bytes.toByteArray();
    }

    private void add(ZipOutputStream zip, int number) throws IOException {
        Random random = new Random(number);
        String folder = "programs/" + slug(number) + "/";
        StringBuilder modules = new StringBuilder();
        for (int module = 0; module < MODULES; module++) {
            modules.append("  - id: module-%d\n    title: %s\n    units:\n".formatted(module, title(random, 3)));
            for (int unit = 0; unit < READINGS; unit++) {
                String file = "%d/reading-%d.md".formatted(module, unit);
                modules.append("      - {id: reading-%d-%d, kind: reading, title: %s, minutes: 20, file: %s}\n"
                        .formatted(module, unit, title(random, 4), file));
                put(
                        zip,
                        folder + file,
                        "## %s\n\n%s\n\n%s\n".formatted(title(random, 3), text(random, 120), text(random, 120)));
            }
            String file = "%d/quiz.yaml".formatted(module);
            modules.append(
                    "      - {id: quiz-%d, kind: quiz, title: Check, minutes: 15, file: %s}\n".formatted(module, file));
            put(zip, folder + file, quiz(random));
        }
        put(zip, folder + "program.yaml", program(number, random) + modules);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
    }

    private String program(int number, Random random) {
        String field = one(FIELDS, random);
        return """
                format: 1
                programId: %1$s
                slug: %1$s
                title: %2$s %3$s %4$s
                summary: %5$s.
                description: |
                  %6$s

                  %7$s
                provider: Harborlight Career Training
                language: en
                level: %8$s
                roles: [%9$s]
                specialisations: []
                testingAreas: [%10$s]
                skills: [attention-to-detail]
                preparesFor: [%11$s]
                studyMinutes: %12$d
                price: {amountMinor: %13$d, currency: USD, sample: true}
                credits: []
                audience: %14$s
                awards: [A certificate of completion]
                doesNotAward: [A certification, A state licence, A degree]
                prerequisites: []
                reviewed: 2026-10-05
                sources:
                  - {title: Generated, publisher: Generated, year: 2026}
                moduleOrder: free
                completion:
                  allOf:
                    - allUnits: true
                modules:
                """.formatted(
                        slug(number),
                        field,
                        one(KINDS, random),
                        title(random, 1),
                        text(random, 12),
                        text(random, 90),
                        text(random, 90),
                        one(LEVELS, random),
                        one(ROLES, random),
                        one(AREAS, random),
                        one(CERTIFICATIONS, random),
                        30 + random.nextInt(4000),
                        random.nextInt(5) * 9_900,
                        text(random, 30));
    }

    private String quiz(Random random) {
        StringBuilder quiz = new StringBuilder(
                "passMark: 80\ndraw: 3\nattemptLimit: 5\nshuffleOptions: true\nfeedback: after-submit\nquestions:\n");
        for (int i = 0; i < QUESTIONS; i++) {
            quiz.append("""
                      - id: question-%1$d
                        kind: single-choice
                        tags: [generated]
                        text: %2$s?
                        options:
                          - {id: aa, text: %3$s, correct: true, feedback: Right.}
                          - {id: bb, text: %4$s, feedback: Wrong.}
                          - {id: cc, text: %5$s, feedback: Wrong.}
                    """.formatted(i, text(random, 12), title(random, 3), title(random, 3), title(random, 3)));
        }
        return quiz.toString();
    }

    private String title(Random random, int length) {
        String text = text(random, length);
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private String text(Random random, int length) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            // Few words are frequent and most are rare, as in any language.
            double rank = Math.pow(random.nextDouble(), 3);
            text.add(words.get((int) (rank * words.size())));
        }
        return "the " + String.join(" ", text);
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
