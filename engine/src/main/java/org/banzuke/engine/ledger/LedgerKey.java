package org.banzuke.engine.ledger;

import java.util.List;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Request;
import org.banzuke.io.CanonicalJson;
import org.banzuke.io.Sha256;
import org.banzuke.runlog.json.RequestJson;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.json.Tree;

/**
 * Names a row of the ledger by what was asked; see {@code docs/formats/ledger.md}.
 *
 * @param hash SHA-256 (hex) of the canonical JSON
 * @param canonical the canonical JSON
 */
public record LedgerKey(String hash, String canonical) {
    private static final int FORMAT = 1;

    /** Returns the key of requests that are answered together by one model. */
    public static LedgerKey of(ModelIdentity model, List<Request> requests) {
        var canonical = CanonicalJson.write(new Tree()
                .put("format", FORMAT)
                .put("model", RunManifests.identity(model))
                .put("asks", requests.stream().map(RequestJson::canonical).toList())
                .members());
        return new LedgerKey(Sha256.of(canonical), canonical);
    }

    /** Two keys of one hash are one key. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LedgerKey key && hash.equals(key.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
