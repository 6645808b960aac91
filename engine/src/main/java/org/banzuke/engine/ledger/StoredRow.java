package org.banzuke.engine.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.InflaterInputStream;
import org.banzuke.api.Response;
import org.banzuke.io.JsonException;
import org.banzuke.io.Sha256;
import org.banzuke.io.StrictJson;
import org.banzuke.runlog.json.ResponseJson;
import org.jspecify.annotations.Nullable;

/**
 * A row as it lies in the database.
 *
 * @param key SHA-256 (hex) of the canonical request
 * @param packed whether request and response are deflated
 * @param crc CRC32C over key, request and response as stored
 */
@SuppressWarnings("ArrayRecordComponent") // a row is carried from here to the database, never compared
record StoredRow(String key, byte[] request, byte[] response, boolean packed, long crc) {
    private static final int WORTH_PACKING = 512;

    static StoredRow of(LedgerKey key, List<Response> responses, Packer packer) {
        var request = key.canonical().getBytes(StandardCharsets.UTF_8);
        var response = StrictJson.write(
                        responses.stream().map(ResponseJson::write).toList())
                .getBytes(StandardCharsets.UTF_8);
        var packed = request.length + response.length > WORTH_PACKING;
        var storedRequest = packed ? packer.deflate(request) : request;
        var storedResponse = packed ? packer.deflate(response) : response;
        return new StoredRow(
                key.hash(), storedRequest, storedResponse, packed, crc(key.hash(), storedRequest, storedResponse));
    }

    /** Reads a row of (key, request, response, packed, crc); a damaged one may lack any of them. */
    static StoredRow of(ResultSet rows) throws SQLException {
        return new StoredRow(
                text(rows.getString(1)),
                bytes(rows.getBytes(2)),
                bytes(rows.getBytes(3)),
                rows.getInt(4) == 1,
                rows.getLong(5));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static byte[] bytes(byte @Nullable [] value) {
        return value == null ? new byte[0] : value;
    }

    /** Returns the responses, or empty if the row is damaged. */
    Optional<List<Response>> responses() {
        if (crc(key, request, response) != crc) {
            return Optional.empty();
        }
        try {
            if (!Sha256.of(open(request)).equals(key)) {
                return Optional.empty();
            }
            return StrictJson.read(open(response)) instanceof List<?> list
                    ? Optional.of(list.stream().map(ResponseJson::read).toList())
                    : Optional.empty();
        } catch (IOException | JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] open(byte[] stored) throws IOException {
        if (!packed) {
            return stored;
        }
        try (var in = new InflaterInputStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        }
    }

    private static long crc(String key, byte[] request, byte[] response) {
        var crc = new CRC32C();
        crc.update(key.getBytes(StandardCharsets.US_ASCII));
        crc.update(request);
        crc.update(response);
        return crc.getValue();
    }
}
