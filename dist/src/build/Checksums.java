import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes {@code SHA256SUMS} over the named files of a folder, in the form that {@code sha256sum --check} reads. */
public final class Checksums {
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        var folder = Path.of(args[0]);
        var lines = new StringBuilder();
        for (var i = 1; i < args.length; i++) {
            var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(args[i])));
            lines.append(HexFormat.of().formatHex(hash)).append("  ").append(args[i]).append('\n');
        }
        Files.writeString(folder.resolve("SHA256SUMS"), lines);
    }
}
