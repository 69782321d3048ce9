package certway.launcher;

import certway.launcher.system.Settings;

/** What someone wants to know once everything runs. */
final class Summary {
    private Summary() {}

    static String of(Settings settings) {
        return """

                  Certway        %s
                  API documents  %s/api/docs
                  Demo logins    ada (student), grace (catalog-admin, author), lin (reviewer), rosa (registrar), hugo (sponsor), olga (support, auditor), sam (supervisor), otis (operator); password = name
                  Logs           %s/<part>.log
                  Data           %s

                Press Ctrl-C to stop everything.\
                """.formatted(settings.publicUrl(), settings.publicUrl(), settings.logs(), settings.data());
    }
}
