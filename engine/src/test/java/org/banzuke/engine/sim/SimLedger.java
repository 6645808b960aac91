package org.banzuke.engine.sim;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Response;
import org.banzuke.api.RunId;
import org.banzuke.engine.ledger.Ledger;
import org.banzuke.engine.ledger.LedgerKey;
import org.banzuke.io.AppendFile;
import org.banzuke.io.Clockwork;
import org.banzuke.io.Disk;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.json.ResponseJson;
import org.banzuke.runlog.line.GroupCommit;

/**
 * A ledger over a simulated disk: it keeps the contract of the one in SQLite (LedgerContractTest is for both), whose file no simulated
 * disk can hold. A file of lines, each with its checksum; whatever follows the first that does not fit was never acknowledged.
 */
final class SimLedger implements Ledger {
    private final RunId run;
    private final AppendFile file;
    private final GroupCommit<List<String>> commits;
    private final Map<String, List<Response>> rows = new TreeMap<>();
    private final Map<String, String> payers = new HashMap<>();
    private final Map<String, TreeSet<String>> intents = new HashMap<>();

    SimLedger(Disk disk, Path path, RunId run, Clockwork clockwork) {
        this.run = run;
        try {
            file = disk.append(path);
            var good = 0;
            for (var line : new String(disk.read(path), StandardCharsets.UTF_8).split("(?<=\n)", -1)) {
                if (!take(line)) {
                    break;
                }
                good += line.getBytes(StandardCharsets.UTF_8).length;
            }
            if (good < file.length()) {
                file.truncate(good);
                file.force();
            }
        } catch (IOException e) {
            throw new EvalException(EvalErrorCode.STORAGE_FAILED, "The simulated ledger fails: " + e, e);
        }
        commits = new GroupCommit<>("the simulated ledger", this::commit, clockwork.writers("ledger"));
    }

    /** Takes a line if it is whole. */
    private boolean take(String line) {
        if (!line.endsWith("\n") || line.length() < 10) {
            return false;
        }
        var json = line.substring(9, line.length() - 1);
        if (!line.substring(0, 8).equals(checksum(json))) {
            return false;
        }
        apply(Tree.of(StrictJson.read(json)));
        return true;
    }

    private synchronized void apply(Tree tree) {
        var key = tree.text("key");
        if (tree.has("response")) {
            payers.putIfAbsent(key, tree.text("run"));
            rows.putIfAbsent(
                    key, tree.list("response").stream().map(ResponseJson::read).toList());
        } else {
            intents.computeIfAbsent(tree.text("run"), _ -> new TreeSet<>()).add(key);
        }
    }

    private static String checksum(String json) {
        var crc = new CRC32C();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    private void commit(List<List<String>> group) throws IOException {
        var lines = group.stream().flatMap(List::stream).toList();
        var text = new StringBuilder();
        lines.forEach(
                json -> text.append(checksum(json)).append(' ').append(json).append('\n'));
        file.append(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
        file.force();
        lines.forEach(json -> apply(Tree.of(StrictJson.read(json))));
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public synchronized Map<LedgerKey, List<Response>> find(List<LedgerKey> keys) {
        var found = new LinkedHashMap<LedgerKey, List<Response>>();
        for (var key : keys) {
            var row = rows.get(key.hash());
            if (row != null) {
                found.put(key, row);
            }
        }
        return found;
    }

    @Override
    public void intend(List<LedgerKey> keys) {
        commits.write(keys.stream().map(key -> StrictJson.write(line(key))).toList());
    }

    @Override
    public void keep(Map<LedgerKey, List<Response>> answers) {
        var lines = new ArrayList<String>();
        answers.forEach((key, responses) -> {
            var tree = line(key);
            tree.put("response", responses.stream().map(ResponseJson::write).toList());
            lines.add(StrictJson.write(tree));
        });
        commits.write(lines);
    }

    private Map<String, Object> line(LedgerKey key) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("run", run.value());
        tree.put("key", key.hash());
        return tree;
    }

    @Override
    public synchronized int open() {
        return (int) intents.getOrDefault(run.value(), new TreeSet<>()).stream()
                .filter(key -> !rows.containsKey(key))
                .count();
    }

    @Override
    public synchronized Map<String, List<Response>> owed(Predicate<String> logged) {
        var owed = new TreeMap<>(rows);
        owed.keySet().removeIf(key -> !run.value().equals(payers.get(key)) || logged.test(key));
        return owed;
    }

    synchronized List<String> keys() {
        return List.copyOf(rows.keySet());
    }

    @Override
    public void close() {
        commits.close();
    }
}
