import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Build step: puts the llama.cpp libraries of this platform where the jar is made from, with a manifest of their
 * digests. They come from npm at the locked version, are checked against the locked integrity, and are kept in the
 * user's cache.
 *
 * <p>Usage: {@code java FetchNatives.java LOCK OUTPUT [FOLDER]}; FOLDER holds the libraries where there is no npm.
 */
public final class FetchNatives {
    private static final Pattern WANTED =
            Pattern.compile("(lib)?(ggml|llama)(-base|-cpu-[a-z0-9]+|-metal|-blas|-cpu)?(\\.[\\w.]*)?\\.(so|dylib|dll)|LICENSE");
    private static final Pattern UNWANTED = Pattern.compile(".*llama-common.*");

    private FetchNatives() {}

    public static void main(String[] args) throws IOException, InterruptedException, GeneralSecurityException {
        var platform = platform();
        var files = args.length > 2 && !args[2].isEmpty()
                ? fromFolder(Path.of(args[2]))
                : fromPackage(locked(Path.of(args[0]), platform));
        if (files.keySet().stream().noneMatch(name -> name.contains("llama") && !name.equals("LICENSE"))) {
            throw new IOException("no llama library among the files (" + files.keySet() + ")");
        }
        var out = Path.of(args[1], "org", "banzuke", "natives");
        Files.createDirectories(out);
        var manifest = new StringBuilder("platform " + platform + "\n");
        for (var file : files.entrySet()) {
            Files.write(out.resolve(file.getKey()), file.getValue());
            manifest.append(digest("SHA-256", file.getValue())).append(' ').append(file.getKey()).append('\n');
        }
        Files.writeString(out.resolve("manifest.txt"), manifest);
    }

    private static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        return (os.startsWith("mac") ? "mac-" : os.startsWith("win") ? "win-" : "linux-") + arch;
    }

    private static String[] locked(Path lock, String platform) throws IOException {
        for (var line : Files.readAllLines(lock)) {
            var parts = line.split("\\s+");
            if (parts.length == 4 && parts[0].equals(platform)) {
                return parts;
            }
        }
        throw new IOException("no native package is locked for " + platform + ". Maybe build llama.cpp and name its folder"
                + " by -Dbanzuke.natives=DIR.");
    }

    private static Map<String, byte[]> fromFolder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var inside = Files.list(folder)) {
            for (var file : inside.toList()) {
                var name = file.getFileName().toString();
                if (wanted(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> fromPackage(String[] locked)
            throws IOException, InterruptedException, GeneralSecurityException {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "banzuke", "natives");
        Files.createDirectories(cache);
        var kept = cache.resolve(locked[0] + "-" + locked[2] + ".tgz");
        if (!Files.exists(kept) || !integrity(Files.readAllBytes(kept)).equals(locked[3])) {
            Files.move(pack(cache, locked), kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        var archive = Files.readAllBytes(kept);
        if (!integrity(archive).equals(locked[3])) {
            Files.delete(kept);
            throw new IOException(locked[1] + "@" + locked[2] + " has another integrity (" + integrity(archive)
                    + ") than the lock file. Maybe the registry is not to be trusted.");
        }
        return untar(archive);
    }

    private static Path pack(Path cache, String[] locked) throws IOException, InterruptedException {
        var aside = Files.createTempDirectory(cache, "pack");
        var npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
        var command = new ProcessBuilder(npm, "pack", "--silent", locked[1] + "@" + locked[2])
                .directory(aside.toFile())
                .redirectErrorStream(true)
                .redirectOutput(aside.resolve("npm.log").toFile());
        try {
            var process = command.start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("npm pack " + locked[1] + "@" + locked[2] + " failed ("
                        + Files.readString(aside.resolve("npm.log")).strip() + ").");
            }
        } catch (IOException e) {
            throw new IOException(e.getMessage() + " Maybe install npm, or name a folder with the libraries by"
                    + " -Dbanzuke.natives=DIR.", e);
        }
        try (var inside = Files.list(aside)) {
            return inside.filter(file -> file.toString().endsWith(".tgz")).findFirst().orElseThrow();
        }
    }

    /** Reads the regular files of a tar archive: blocks of 512 bytes, name at 0, octal size at 124, type at 156. */
    private static Map<String, byte[]> untar(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            for (var head = in.readNBytes(512); head.length == 512 && head[0] != 0; head = in.readNBytes(512)) {
                var path = text(head, 0, 100);
                var size = Integer.parseInt(text(head, 124, 12).strip(), 8);
                var content = in.readNBytes(size);
                in.skipNBytes((512 - size % 512) % 512);
                var name = path.substring(path.lastIndexOf('/') + 1);
                if ((head[156] == '0' || head[156] == 0) && wanted(name)) {
                    files.put(name, content);
                }
            }
        }
        return files;
    }

    private static boolean wanted(String name) {
        return WANTED.matcher(name).matches() && !UNWANTED.matcher(name).matches();
    }

    private static String text(byte[] block, int from, int length) {
        var end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(block, from, end), StandardCharsets.UTF_8);
    }

    private static String integrity(byte[] bytes) throws GeneralSecurityException {
        return "sha512-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes));
    }

    private static String digest(String algorithm, byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }
}
