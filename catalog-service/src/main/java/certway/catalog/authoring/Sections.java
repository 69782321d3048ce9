package certway.catalog.authoring;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.CompletionRule;
import certway.catalog.program.Curriculum;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramFile;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Slug;
import certway.catalog.program.Terms;
import java.util.List;
import java.util.Map;

/** A program's content with one part of it replaced. */
final class Sections {

    private Sections() {}

    static ProgramContent with(ProgramContent content, Slug slug) {
        return new ProgramContent(
                content.programId(),
                slug,
                content.about(),
                content.classification(),
                content.terms(),
                content.curriculum(),
                content.files());
    }

    static ProgramContent with(ProgramContent content, About about) {
        return new ProgramContent(
                content.programId(),
                content.slug(),
                about,
                content.classification(),
                content.terms(),
                content.curriculum(),
                content.files());
    }

    static ProgramContent with(ProgramContent content, Classification classification) {
        return new ProgramContent(
                content.programId(),
                content.slug(),
                content.about(),
                classification,
                content.terms(),
                content.curriculum(),
                content.files());
    }

    static ProgramContent with(ProgramContent content, Map<String, ProgramFile> files) {
        return new ProgramContent(
                content.programId(),
                content.slug(),
                content.about(),
                content.classification(),
                content.terms(),
                content.curriculum(),
                files);
    }

    static ProgramContent with(ProgramContent content, Terms terms) {
        return new ProgramContent(
                content.programId(),
                content.slug(),
                content.about(),
                content.classification(),
                terms,
                content.curriculum(),
                content.files());
    }

    static ProgramContent with(ProgramContent content, ModuleOrder order, CompletionRule completion) {
        return with(
                content, new Curriculum(order, completion, content.curriculum().modules()));
    }

    static ProgramContent with(ProgramContent content, List<ProgramModule> modules) {
        Curriculum curriculum = content.curriculum();
        return with(content, new Curriculum(curriculum.moduleOrder(), curriculum.completion(), modules));
    }

    private static ProgramContent with(ProgramContent content, Curriculum curriculum) {
        return new ProgramContent(
                content.programId(),
                content.slug(),
                content.about(),
                content.classification(),
                content.terms(),
                curriculum,
                content.files());
    }
}
