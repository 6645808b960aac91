package org.banzuke.tasks.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes values of a node tree as PyYAML's {@code SafeConstructor} does; confined to one document. */
final class NodeValues {
    private static final Tag FUNCTION = new Tag("!function");

    private final String name;
    private final YamlLimits limits;
    private int nodes;
    private int depth;

    NodeValues(String name, YamlLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** A map of a YAML file has keys of any kind, none of them null here. */
    @SuppressWarnings("unchecked")
    static Map<Object, @Nullable Object> cast(Map<?, ?> map) {
        return (Map<Object, @Nullable Object>) map;
    }

    @Nullable
    Object value(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (!(++nodes <= limits.nodes())) {
            throw fail(node, "the file has more than " + limits.nodes() + " values", "an alias repeats too much");
        }
        if (!(++depth <= limits.depth())) {
            throw fail(node, "the file is nested deeper than " + limits.depth(), "an alias contains itself");
        }
        try {
            return switch (node) {
                case ScalarNode scalar -> scalar(scalar);
                case SequenceNode sequence -> sequence(sequence);
                case MappingNode mapping -> mapping(mapping);
                default -> throw fail(node, "an unknown kind of value", "the file is damaged");
            };
        } finally {
            depth--;
        }
    }

    private @Nullable Object scalar(ScalarNode node) {
        var tag = node.getTag();
        var text = node.getValue();
        try {
            if (tag.equals(Tag.STR) || tag.equals(Tag.MERGE)) {
                return text;
            }
            if (tag.equals(Tag.NULL)) {
                return null;
            }
            if (tag.equals(Tag.BOOL)) {
                return PlainScalar.bool(text);
            }
            if (tag.equals(Tag.INT)) {
                return PlainScalar.integer(text);
            }
            if (tag.equals(Tag.FLOAT)) {
                return PlainScalar.real(text);
            }
        } catch (NumberFormatException e) {
            throw fail(node, "not a value of type " + tag + " (" + text + ")", "quotes are missing");
        }
        if (tag.equals(FUNCTION)) {
            return new FunctionRef(text);
        }
        throw fail(node, "unknown tag (" + tag + ")", "quotes are missing around a value that begins with '!'");
    }

    private List<@Nullable Object> sequence(SequenceNode node) {
        check(node, Tag.SEQ);
        var list = new ArrayList<@Nullable Object>(node.getValue().size());
        for (var item : node.getValue()) {
            list.add(value(item));
        }
        return list;
    }

    private Map<Object, @Nullable Object> mapping(MappingNode node) {
        check(node, Tag.MAP);
        var map = new LinkedHashMap<Object, @Nullable Object>();
        for (var tuple : node.getValue()) {
            if (isMerge(tuple)) {
                merge(tuple.getValueNode(), map);
            }
        }
        for (var tuple : node.getValue()) {
            if (!isMerge(tuple)) {
                map.put(key(tuple.getKeyNode()), value(tuple.getValueNode()));
            }
        }
        return map;
    }

    private static boolean isMerge(NodeTuple tuple) {
        return tuple.getKeyNode().getTag().equals(Tag.MERGE);
    }

    private Object key(Node node) {
        return switch (value(node)) {
            case null -> throw fail(node, "a key is null", "a name before ':' is missing");
            case List<?> _, Map<?, ?> _ -> throw fail(node, "a key is a collection", "quotes are missing");
            case Object key -> key;
        };
    }

    /** The first of several merged mappings wins, and the mapping's own keys win over all. */
    private void merge(Node node, Map<Object, @Nullable Object> into) {
        switch (node) {
            case MappingNode mapping -> {
                var merged = mapping(mapping);
                merged.keySet().removeAll(into.keySet());
                into.putAll(merged);
            }
            case SequenceNode sequence -> sequence.getValue().forEach(item -> merge(item, into));
            default -> throw fail(node, "'<<' needs a mapping", "an alias names something else");
        }
    }

    private void check(Node node, Tag expected) {
        if (!node.getTag().equals(expected)) {
            throw fail(node, "unknown tag (" + node.getTag() + ")", "the file needs a program we do not run");
        }
    }

    private EvalException fail(Node node, String problem, String maybe) {
        Optional<Integer> line = node.getStartMark().map(mark -> mark.getLine() + 1);
        return Yaml11.invalid(name, line, problem, maybe);
    }
}
