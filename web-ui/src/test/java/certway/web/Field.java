package certway.web;

/** What the catalog answers about roles and pathways. */
final class Field {

    static final String GRAPH = """
            {"nodes": [
               {"id": "entrant", "title": "Career entrant", "level": "start", "summary": "At the start."},
               {"id": "phlebotomist", "title": "Phlebotomist", "level": "support", "summary": "Collects blood."},
               {"id": "degree", "title": "Degree in biology", "summary": "From outside."}],
             "steps": [{"id": "s", "title": "Become a phlebotomist", "from": ["entrant", "degree"], "to": ["phlebotomist"],
               "summary": "Training of some months.", "requires": {"kind": "all-of", "of": [
                 {"kind": "training", "id": "training", "title": "Certificate training"},
                 {"kind": "licence", "id": "licence", "title": "Licence", "occupation": "phlebotomy"}]}}],
             "educations": [{"id": "high-school", "title": "High-school diploma"}]}""";

    static final String ROLE = """
            {"id": "phlebotomist", "title": "Phlebotomist", "level": "support", "aliases": ["PBT"],
             "summary": "Collects blood.", "education": "certificate training", "scope": "collects, does not test",
             "decisions": "follows procedures", "supervision": "of the laboratory", "duties": ["Label at the bedside"],
             "certifications": ["pbt-ascp"], "skills": ["dexterity"], "workplaces": ["hospital"], "facts": ["wage"]}""";

    static final String ROLES = "{\"items\": [%s]}".formatted(ROLE);

    static final String CERTIFICATION = """
            {"id": "pbt-ascp", "title": "PBT(ASCP)", "body": "ascp", "role": "phlebotomist", "summary": "For phlebotomists.",
             "route": {"education": ["High school"], "experience": ["100 collections"], "examination": ["By computer"],
               "maintenance": ["9 points"]}, "cycleYears": 3, "points": 9,
             "sources": [{"title": "Procedures", "publisher": "ASCP", "year": 2022}], "facts": ["cycle"]}""";

    static final String CERTIFICATIONS = "{\"items\": [%s]}".formatted(CERTIFICATION);

    static final String BODIES = """
            {"items": [{"id": "amt", "title": "American Medical Technologists", "shortName": "AMT"},
              {"id": "ascp", "title": "ASCP Board of Certification", "shortName": "ASCP"}]}""";

    static final String SKILLS =
            "{\"items\": [{\"id\": \"dexterity\", \"title\": \"Dexterity\", \"summary\": \"Calm hands.\"}]}";

    static final String WORKPLACES =
            "{\"items\": [{\"id\": \"hospital\", \"title\": \"Hospital\", \"summary\": \"Large.\"}]}";

    static final String STATES =
            "{\"items\": [{\"id\": \"us-ca\", \"title\": \"California\", \"summary\": \"A state.\"}]}";

    private static final String LICENCE = """
            {"occupation": "%s", "state": {"id": "us-ca", "title": "California"}, "standing": "required",
             "message": "California asks for a licence.", "agency": "Laboratory Field Services", "states": [],
             "fact": %s}""";

    static final String LICENCES = "{\"items\": [%s, %s]}"
            .formatted(
                    LICENCE.formatted("phlebotomy", Facts.AGREED),
                    LICENCE.formatted("laboratory", Facts.AGREED).replace("California", "Nevada"));

    static final String GAP = """
            {"from": {"id": "entrant", "title": "Career entrant"}, "to": {"id": "phlebotomist", "title": "Phlebotomist"},
             "state": {"id": "us-ca", "title": "California"}, "reachable": true, "message": "What you stated was not checked.",
             "path": [{"step": "s", "title": "Become a phlebotomist", "summary": "Training.",
               "from": {"id": "entrant", "title": "Career entrant"}, "to": {"id": "phlebotomist", "title": "Phlebotomist"}}],
             "missing": [
               {"order": 1, "kind": "training", "id": "training", "title": "Certificate training", "why": "Employers ask.",
                "status": "missing", "months": 3, "alternatives": [], "educations": [], "accreditors": [],
                "testingAreas": [], "programs": [{"slug": "blood-draw", "title": "Blood draw", "help": "trains-for",
                  "doesNotAward": ["A licence"]}]},
               {"order": 2, "kind": "any-of", "id": "certified", "title": "Certification", "why": "One is enough.",
                "status": "missing", "alternatives": [{"items": [
                  {"kind": "certification", "id": "pbt-ascp", "title": "PBT(ASCP)", "why": "Known widely.",
                   "status": "missing", "alternatives": [], "educations": [], "accreditors": [], "testingAreas": [],
                   "certification": {"certification": {"id": "pbt-ascp", "title": "PBT(ASCP)"},
                     "body": {"id": "ascp", "title": "ASCP"}, "route": {"education": ["High school"], "experience": [],
                       "examination": ["By computer"], "maintenance": []}}, "programs": []}]}],
                "educations": [], "accreditors": [], "testingAreas": [], "programs": []},
               {"order": 3, "kind": "licence", "id": "licence", "title": "Licence", "why": "The state says so.",
                "status": "to-be-confirmed", "alternatives": [], "educations": [], "accreditors": [], "testingAreas": [],
                "licence": %s, "programs": []}],
             "met": [{"step": "s", "id": "high-school", "title": "High-school diploma", "by": "high-school"}],
             "notNeeded": [], "maintain": [{"certification": {"id": "pbt-ascp", "title": "PBT(ASCP)"},
               "body": {"id": "ascp", "title": "ASCP"}, "cycleYears": 3, "points": 9, "how": ["9 points"]}],
             "facts": [%s]}""".formatted(LICENCE.formatted("phlebotomy", Facts.AGREED), Facts.DISPUTED);

    static final String COMPARISON = """
            {"columns": [{"id": "phlebotomist", "title": "Phlebotomist"}, {"id": "mlt", "title": "Technician"}],
             "rows": [{"id": "education", "label": "Education", "cells": [["training"], ["degree"]]},
               {"id": "duties", "label": "Duties", "cells": [["collect", "label"], []]}]}""";

    static final String FAQS = """
            {"items": [{"id": "salary", "question": "What does one earn?", "facts": ["wage"],
              "answerHtml": "<p><a href=\\"/facts/wage\\" class=\\"fact\\">$60,780</a>.</p>"}]}""";

    private Field() {}

    /** Lets the catalog say all of this. */
    static void sayTo(Services services) {
        services.say("GET /api/pathways", 200, GRAPH);
        services.say("GET /api/pathways/gap", 200, GAP);
        services.say("GET /api/roles", 200, ROLES);
        services.say("GET /api/roles/phlebotomist", 200, ROLE);
        services.say("GET /api/roles/compare", 200, COMPARISON);
        services.say("GET /api/programs/compare", 200, COMPARISON);
        services.say("GET /api/certifications", 200, CERTIFICATIONS);
        services.say("GET /api/certifications/pbt-ascp", 200, CERTIFICATION);
        services.say("GET /api/bodies", 200, BODIES);
        services.say("GET /api/bodies/compare", 200, COMPARISON);
        services.say("GET /api/skills", 200, SKILLS);
        services.say("GET /api/workplaces", 200, WORKPLACES);
        services.say("GET /api/states", 200, STATES);
        services.say("GET /api/licence-rules", 200, LICENCES);
        services.say("GET /api/faqs", 200, FAQS);
        services.say("GET /api/facts/wage", 200, Facts.DISPUTED);
        services.say("GET /api/facts/cycle", 200, Facts.AGREED);
    }
}
