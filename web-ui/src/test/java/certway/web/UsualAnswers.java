package certway.web;

import static certway.web.Answers.ENROLLMENT;

import java.util.List;

/** What all services say together, so that every page has something to show. */
final class UsualAnswers {

    private UsualAnswers() {}

    static void sayTo(Services services) {
        Authored.sayTo(services);
        Field.sayTo(services);
        Desk.sayTo(services);
        Templated.sayTo(services);
        Exchanged.sayTo(services);
        services.say("POST /api/admin/cartridge-imports", 201, Exchanged.CARTRIDGE);
        services.say("PUT /api/admin/programs/hct-next/draft/units/check", 200, "{}");
        Registers.sayTo(services);
        Reached.sayTo(services);
        DigestPagesIT.sayTo(services);
        ParkedPagesIT.sayTo(services);
        RecountPagesIT.sayTo(services);
        Hooks.sayTo(services);
        services.say("POST " + Hooks.API, 201, Hooks.MADE);
        services.say("PUT " + Hooks.webhook(), 400, Hooks.FAULTS);
        services.say("GET /api/programs", 200, Answers.LIST);
        services.say("GET /api/programs/blood-draw", 200, Answers.PROGRAM);
        services.say("GET /api/programs/blood-draw/json-ld", 200, Answers.LINKED_DATA);
        services.say("GET /api/programs/blood-draw/units/tubes", 200, Answers.OPEN_UNIT);
        services.say("GET /api/facts", 200, Facts.LIST);
        services.say("GET /api/facts/old", 200, Facts.EXPIRED);
        services.say("GET /api/enrollments", 200, Answers.ENROLLMENTS);
        for (String unit : List.of("tubes", "check", "last")) {
            services.say("POST /api/studies/%s/units/%s/visit".formatted(ENROLLMENT, unit), 200, Answers.STEP);
        }
        services.say("GET /api/reminders/preferences", 200, "{\"mail\": true, \"page\": false}", "ETag", "\"1\"");
        String study = "GET /api/studies/" + ENROLLMENT;
        services.say(study, 200, Answers.STUDY.replace("\"locked\"", "\"visited\""));
        services.say(study + "/requirements", 200, Answers.REQUIREMENTS);
        services.say(study + "/units/tubes", 200, Answers.READING);
        services.say(study + "/units/check", 200, Answers.QUIZ);
        services.say(study + "/units/check/attempts/2", 200, Answers.ATTEMPT);
        services.say(study + "/units/check/attempts/1", 200, Answers.SUBMITTED);
        services.say(study + "/units/last", 200, Logs.PRACTICUM);
        services.say(study + "/units/last/supervisors", 200, Logs.SUPERVISORS);
        String certificate = "GET /api/credentials/" + CertificatePagesIT.ID;
        services.say(certificate, 200, CertificatePagesIT.SUPERSEDED);
        services.say("GET /api/reminders", 200, "{\"items\": []}");
        services.say("GET /api/credentials", 200, "{\"items\": [%s]}".formatted(CertificatePagesIT.VALID));
        services.say(
                certificate + "/visibility",
                200,
                "{\"hidden\": [\"score\"], \"mayBeHidden\": [\"holder\", \"score\"]}",
                "ETag",
                "\"3\"");
        services.say("GET /api/supervisions", 200, "{\"items\": [%s]}".formatted(Logs.SUPERVISION));
        services.say("GET /api/supervisions/looksAfter12", 200, Logs.SUPERVISION);
        services.say(
                "GET /api/supervisions/looksAfter12/entries",
                200,
                "{\"items\": [%s, %s]}".formatted(Logs.WAITING, Logs.REFUSED));
        services.say(study + "/units/last/entries", 200, "{\"items\": [%s, %s]}".formatted(Logs.WAITING, Logs.REFUSED));
        services.say("GET /api/practicum-signatures/abcdefghijklmnopqrstuv", 200, Logs.toSign(Logs.WAITING));
    }
}
