import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banzuke.stats.PairedDifference;

/** Compares two CSV files of {@code item,score} lines item by item: java -cp LIBRARIES PairedCsv.java A.csv B.csv. */
public final class PairedCsv {
    public static void main(String[] files) throws IOException {
        var first = read(Path.of(files[0]));
        var second = read(Path.of(files[1]));
        var common = first.keySet().stream().filter(second::containsKey).toList();
        var a = common.stream().mapToDouble(first::get).toArray();
        var b = common.stream().mapToDouble(second::get).toArray();
        var d = PairedDifference.of(a, b, Optional.empty(), 0.95, 1);
        System.out.printf(Locale.ROOT, "A − B = %+.3f (95 %% %+.3f … %+.3f, p = %.3f by %s), %d common items: %s%n",
                d.difference(), d.interval().low(), d.interval().high(), d.p(), d.test(), d.n(), d.verdict(0));
    }

    private static Map<String, Double> read(Path file) throws IOException {
        var scores = new LinkedHashMap<String, Double>();
        for (var line : Files.readAllLines(file)) {
            var cells = line.split(",");
            scores.put(cells[0], Double.parseDouble(cells[1]));
        }
        return scores;
    }
}
