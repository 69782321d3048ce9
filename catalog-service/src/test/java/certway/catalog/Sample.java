package certway.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small program as a zip, with texts that nobody but the grading may see. */
final class Sample {

    static final String SECRET_FEEDBACK = "canary-feedback-5713";
    static final String SECRET_ANSWER = "271828";

    private static final String QUIZ = """
            passMark: 80
            draw: 2
            attemptLimit: 5
            shuffleOptions: true
            feedback: after-submit
            questions:
              - id: first
                kind: single-choice
                tags: [tubes]
                text: Which do you fill first?
                options:
                  - {id: culture, text: Blood culture bottle, correct: true, feedback: %s}
                  - {id: blue, text: Light blue, feedback: It follows.}
              - id: volume
                kind: numeric
                tags: [tubes]
                text: How much blood?
                answer: {value: "%s", tolerance: "0.05", unit: mL}
                units: [mL, L]
                feedback: {correct: Yes., incorrect: No.}
            """.formatted(SECRET_FEEDBACK, SECRET_ANSWER);

    private Sample() {}

    private static String program(String id, String title) {
        return """
            format: 1
            programId: %1$s
            slug: %1$s
            title: %2$s
            summary: Draw blood safely and label it right.
            description: How to **draw blood**.
            provider: Harborlight Career Training
            language: en
            level: entry
            roles: [phlebotomy-technician]
            specialisations: []
            testingAreas: [hematology]
            skills: [attention-to-detail]
            preparesFor: [pbt-ascp]
            studyMinutes: 40
            price: {amountMinor: 39000, currency: USD, sample: true}
            credits:
              - {body: ascp, category: phlebotomy, tenths: 40}
            accessDays: 180
            validityMonths: 24
            audience: For beginners.
            awards: [A certificate of completion]
            doesNotAward: [A state licence]
            prerequisites: []
            reviewed: 2026-10-05
            sources:
              - {title: GP41, publisher: CLSI, year: 2017}
            moduleOrder: free
            completion:
              allOf:
                - allUnits: true
                - minimumScore: {unit: the-quiz, percent: 80}
            modules:
              - id: equipment
                title: Equipment
                units:
                  - {id: tubes, kind: reading, title: Tubes, minutes: 25, file: 01/tubes.md}
                  - {id: the-quiz, kind: quiz, title: "Check: tubes", minutes: 15, file: 01/quiz.yaml}
            """.formatted(id, title);
    }

    static byte[] zip(String id, String title) {
        return zip(files(id, title));
    }

    static byte[] many(int programs) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < programs; i++) {
            files.putAll(files("many-" + i, "One of many " + i));
        }
        return zip(files);
    }

    static Map<String, String> files(String id, String title) {
        Map<String, String> files = new LinkedHashMap<>();
        String folder = "programs/" + id + "/";
        files.put(folder + "program.yaml", program(id, title));
        files.put(folder + "01/tubes.md", "## Why tubes differ\n\nAn additive keeps the specimen fit.\n");
        files.put(folder + "01/quiz.yaml", QUIZ);
        return files;
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
