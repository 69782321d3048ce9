package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportTextTest {

    @Test
    void progressCountsOnlyWhereThereIsSomethingToCount() {
        assertThat(ImportText.progress(json("{'state': 'waiting', 'progress': {'done': 0, 'all': 0}}")))
                .isEqualTo("waiting");
        assertThat(ImportText.progress(json("{'state': 'publishing', 'progress': {'done': 3, 'all': 9}}")))
                .isEqualTo("publishing 3 of 9");
    }

    @Test
    void aReportNamesWhatChangedAndCountsTheRest() {
        assertThat(ImportText.of(json("""
                        {'state': 'done', 'dryRun': false, 'report': {
                          'read': {'programs': 3}, 'created': {'programs': 1}, 'newVersions': {'programs': 1},
                          'unchanged': {'programs': 1}, 'refused': {'programs': 0}, 'errors': [],
                          'programs': [{'slug': 'new-one', 'version': 1, 'outcome': 'created'},
                                       {'slug': 'old-one', 'version': 2, 'outcome': 'unchanged'},
                                       {'slug': 'changed', 'version': 7, 'outcome': 'new-version'}]}}""")).lines())
                .containsExactly(
                        "  created      new-one, version 1",
                        "  new-version  changed, version 7",
                        "3 programs read: 1 new, 1 with a new version, 1 unchanged, 0 refused.");
    }

    @Test
    void aRefusalNamesFileLineAndReason() {
        assertThat(ImportText.of(json("""
                        {'state': 'refused', 'report': {'read': {'programs': 1}, 'refused': {'programs': 1}, 'errors': [
                          {'file': 'programs/x/program.yaml', 'line': 7, 'pointer': '/title', 'message': 'must not be empty'},
                          {'file': '', 'pointer': '', 'message': 'the zip is damaged'}]}}""")).lines())
                .containsExactly(
                        "  programs/x/program.yaml:7 /title: must not be empty",
                        "  the zip is damaged",
                        "1 programs read: 0 new, 0 with a new version, 0 unchanged, 1 refused. Nothing was changed.");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
