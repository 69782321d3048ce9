package certway.web.learning;

import certway.web.certificate.Completions.Course;
import certway.web.certificate.FindCertificate;
import certway.web.layout.NotHere;
import certway.web.layout.Page;
import certway.web.layout.Pages;
import certway.web.layout.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** A learner's dashboard, the start of a program, the outline of a study, and what is still missing. */
@Controller
class LearningPages {

    private static final int SHOWN = 50;

    private final EnrollmentClient enrollments;
    private final StudyClient studies;
    private final FindCertificate certificates;
    private final Pages pages;

    LearningPages(EnrollmentClient enrollments, StudyClient studies, FindCertificate certificates, Pages pages) {
        this.enrollments = enrollments;
        this.studies = studies;
        this.certificates = certificates;
        this.pages = pages;
    }

    /** The gateway asks for the login before it lets anybody here: who arrives is signed in and goes back. */
    @GetMapping("/learn/sign-in")
    View signIn(@RequestParam(defaultValue = "/learn") String to) {
        return pages.goTo(Page.own(to, "/learn"));
    }

    /** One service that does not answer is asked once, and not for every program. */
    @GetMapping("/learn")
    View dashboard() {
        Enrollments all = enrollments.enrollments(SHOWN);
        List<Active> active = new ArrayList<>();
        String down = "";
        for (Enrollments.Enrollment enrollment : all.items()) {
            if (enrollment.isActive()) {
                Part<Study> study = down.isEmpty()
                        ? Part.of(() -> studies.study(enrollment.enrollmentId()))
                        : new Part<>(null, down);
                down = study.down();
                active.add(new Active(enrollment, study));
            }
        }
        return pages.show(
                "learning/dashboard", Map.of("enrollments", all, "active", active, "endings", certificates.endings()));
    }

    /** After the login that an anonymous visitor's "Enrol" led to. */
    @PostMapping("/learn/enroll")
    View enroll(@RequestParam String programId, @RequestParam(defaultValue = "") List<String> stated) {
        Map<String, Object> wish = new HashMap<>(Map.of("programId", programId));
        if (!stated.isEmpty()) {
            wish.put("stated", stated);
        }
        try {
            Enrollments.Enrollment enrollment = enrollments.enroll(wish);
            return pages.goTo(enrollment.address());
        } catch (HttpClientErrorException.Conflict e) {
            Refused refused = e.getResponseBodyAs(Refused.class);
            return pages.show(
                    "learning/refused",
                    Map.of("programId", programId, "refused", refused == null ? Refused.UNKNOWN : refused));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    @GetMapping("/learn/{enrollment}")
    View study(@PathVariable String enrollment) {
        Study study = studies.study(enrollment);
        Map<String, Object> parameters = new HashMap<>(Map.of("study", study));
        if (study.isCompleted()) {
            parameters.put("certificate", certificates.of(new Course(study.programId(), study.cycle())));
        }
        return pages.show("learning/study", parameters);
    }

    @GetMapping("/learn/{enrollment}/requirements")
    View requirements(@PathVariable String enrollment) {
        return pages.show(
                "learning/requirements",
                Map.of("study", studies.study(enrollment), "requirements", studies.requirements(enrollment)));
    }
}
