package certway.credential.template;

class InMemoryTemplatesTest extends TemplatesContract {

    private final InMemoryTemplates templates = new InMemoryTemplates();

    @Override
    Templates templates() {
        return templates;
    }
}
