package org.banzuke.models.openai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.io.net.Secret;
import org.jspecify.annotations.Nullable;

/** Cleans a whole reply of the key: a server may send back what it got, and everything it sends may end in a log. Pure. */
final class Cleaned {
    private Cleaned() {}

    static @Nullable Object of(@Nullable Object tree, Secret key) {
        return switch (tree) {
            case String text -> key.cleaned(text);
            case List<?> list -> {
                var items = new ArrayList<@Nullable Object>(list.size());
                list.forEach(item -> items.add(of(item, key)));
                yield items;
            }
            case Map<?, ?> map -> {
                var members = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((name, value) -> members.put(key.cleaned(String.valueOf(name)), of(value, key)));
                yield members;
            }
            case null, default -> tree;
        };
    }
}
