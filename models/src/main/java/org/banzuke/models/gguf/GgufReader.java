package org.banzuke.models.gguf;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;

/**
 * Reads the header of a GGUF file (versions 2 and 3) and holds every count, length and offset against the file's
 * length, so that a cut or damaged header is refused before native code reads it. Damage inside the weights goes
 * unseen: that is what the file's SHA-256 is for.
 */
public final class GgufReader {
    private static final int MAGIC = 0x46554747;
    private static final int MOST_DIMENSIONS = 4;

    private final GgufInput in;
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final Map<String, Long> bytesByType = new HashMap<>();
    private long farthest;

    private GgufReader(GgufInput in) {
        this.in = in;
    }

    /**
     * Returns the header of a file.
     *
     * @throws EvalException if there is no such file, it is no GGUF file, or it is damaged or cut short
     */
    public static GgufHeader read(Path file) {
        try (var in = new GgufInput(file)) {
            return new GgufReader(in).header();
        } catch (NoSuchFileException e) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNREADABLE,
                    "Model file " + file + " was not found. Maybe the path is relative to another folder.",
                    e);
        } catch (GgufDamage | ArithmeticException e) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNREADABLE,
                    "Model file " + file + " is no sound GGUF file: " + e.getMessage()
                            + ". Maybe the download was cut short; fetch it again.",
                    e);
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNREADABLE,
                    "Model file " + file + " could not be read (" + e
                            + "). Maybe it is a folder, or not yours to read.",
                    e);
        }
    }

    private GgufHeader header() throws IOException {
        if (in.length() < 24 || in.int32() != MAGIC) {
            throw new GgufDamage("it does not begin with GGUF");
        }
        var version = in.int32();
        if (version != 2 && version != 3) {
            throw new GgufDamage("its version is " + version + ", known are 2 and 3");
        }
        var tensors = in.count("the number of tensors");
        var entries = in.count("the number of metadata entries");
        for (var i = 0L; i < entries; i++) {
            readEntry();
        }
        for (var i = 0L; i < tensors; i++) {
            readTensor();
        }
        checkEnd();
        return new GgufHeader(metadata, Math.toIntExact(tensors), quantisation());
    }

    private void readEntry() throws IOException {
        var key = in.text();
        var value = value(in.int32(), 0);
        if (value.isPresent() && metadata.put(key, value.get()) != null) {
            throw new GgufDamage("metadata key " + key + " stands twice");
        }
    }

    private Optional<Object> value(int type, int depth) throws IOException {
        return switch (type) {
            case 0 -> Optional.of((long) (in.int8() & 0xff));
            case 1 -> Optional.of((long) in.int8());
            case 2 -> Optional.of((long) (in.int16() & 0xffff));
            case 3 -> Optional.of((long) in.int16());
            case 4 -> Optional.of(in.int32() & 0xffffffffL);
            case 5 -> Optional.of((long) in.int32());
            case 6 -> Optional.of((double) Float.intBitsToFloat(in.int32()));
            case 7 -> Optional.of(in.int8() != 0);
            case 8 -> Optional.of(in.text());
            case 9 -> {
                skipArray(depth);
                yield Optional.empty();
            }
            case 10, 11 -> Optional.of(in.int64());
            case 12 -> Optional.of(Double.longBitsToDouble(in.int64()));
            default -> throw new GgufDamage("metadata type " + type + " is unknown at byte " + in.position());
        };
    }

    private void skipArray(int depth) throws IOException {
        if (depth > 2) {
            throw new GgufDamage("arrays are nested too deep at byte " + in.position());
        }
        var type = in.int32();
        var count = in.count("the length of an array");
        for (var i = 0L; i < count; i++) {
            var _ = value(type, depth + 1);
        }
    }

    private void readTensor() throws IOException {
        var name = in.text();
        var dimensions = in.int32();
        if (!(dimensions >= 1 && dimensions <= MOST_DIMENSIONS)) {
            throw new GgufDamage("tensor " + name + " has " + dimensions + " dimensions");
        }
        var elements = 1L;
        for (var i = 0; i < dimensions; i++) {
            var size = in.int64();
            if (!(size >= 1)) {
                throw new GgufDamage("tensor " + name + " has a size of " + size);
            }
            elements = Math.multiplyExact(elements, size);
        }
        var type = GgmlType.of(in.int32());
        var offset = in.int64();
        if (!(offset >= 0 && offset <= in.length())) {
            throw new GgufDamage("tensor " + name + " lies outside the file, at " + offset);
        }
        var bytes = type.isPresent() ? type.get().bytesOf(elements) : 0L;
        farthest = Math.max(farthest, Math.addExact(offset, bytes));
        type.ifPresent(known -> bytesByType.merge(known.name(), bytes, Long::sum));
    }

    private void checkEnd() throws GgufDamage {
        var alignment = metadata.get("general.alignment") instanceof Long given ? given : 32L;
        if (!(alignment >= 1 && alignment <= 1 << 20)) {
            throw new GgufDamage("its alignment is " + alignment);
        }
        var data = (in.position() + alignment - 1) / alignment * alignment;
        if (data + farthest > in.length()) {
            throw new GgufDamage("its tensors need " + (data + farthest) + " bytes, and it has " + in.length());
        }
    }

    private String quantisation() {
        return bytesByType.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("unknown");
    }
}
