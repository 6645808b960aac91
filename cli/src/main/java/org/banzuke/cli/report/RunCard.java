package org.banzuke.cli.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.banzuke.api.TaskDescription;
import org.banzuke.cli.view.Reproduction;
import org.banzuke.cli.view.ResultsView;

/** What decided a run's numbers, and how to get them again. Pure. */
final class RunCard {
    private RunCard() {}

    static Map<String, Object> of(Measured run) {
        var manifest = run.manifest();
        var card = new LinkedHashMap<String, Object>();
        card.put("id", manifest.id().toString());
        card.put("name", manifest.identity().name());
        card.put("tasks", manifest.tasks().stream().map(TaskDescription::name).toList());
        card.put("state", run.results().state().name().toLowerCase(Locale.ROOT));
        card.put("command", Reproduction.command(manifest));
        card.put("took", ResultsView.took(run.results().totals()));
        var facts = new LinkedHashMap<String, String>();
        facts.put("model", manifest.model());
        facts.put("started", Reports.minute(manifest.startedAt()));
        facts.put("software", manifest.software());
        facts.putAll(manifest.identity().facts());
        manifest.chatTemplate().ifPresent(template -> facts.put("chat_template", template.toString()));
        card.put("facts", facts);
        return card;
    }
}
