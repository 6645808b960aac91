package org.banzuke.tasks.yaml;

import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/** Gives untagged plain scalars the tag that PyYAML's resolver gives them. */
final class PythonSchema implements Schema {
    private static final ScalarResolver RESOLVER = (text, plain) -> plain ? PlainScalar.tag(text) : Tag.STR;

    @Override
    public ScalarResolver getScalarResolver() {
        return RESOLVER;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
        return Map.of();
    }
}
