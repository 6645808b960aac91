package org.banzuke.tasks.fresh.solve;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Lists every sale as seller, number and fruit, and adds up those the question speaks of. */
public final class SalesSolver implements Solver {
    private static final Pattern SENTENCE = Pattern.compile("(\\w+) sold ([^.]+)\\.");
    private static final Pattern PART = Pattern.compile("(\\d+) (\\w+)");
    private static final Pattern CELL = Pattern.compile("How many (\\w+) did (\\w+) sell\\?");
    private static final Pattern COLUMN = Pattern.compile("How many (\\w+) were sold");
    private static final Pattern ROWS = Pattern.compile("more fruits did (\\w+) sell than (\\w+)\\?");

    private record Sale(String seller, int number, String fruit) {}

    @Override
    public String solve(String question) {
        var sales = SENTENCE.matcher(question)
                .results()
                .flatMap(told -> PART.matcher(told.group(2))
                        .results()
                        .map(part -> new Sale(told.group(1), Integer.parseInt(part.group(1)), part.group(2))))
                .toList();
        return Integer.toString(asked(question, sales));
    }

    private static int asked(String question, List<Sale> sales) {
        var rows = ROWS.matcher(question);
        if (rows.find()) {
            return sum(sales, sale -> sale.seller().equals(rows.group(1)))
                    - sum(sales, sale -> sale.seller().equals(rows.group(2)));
        }
        var cell = CELL.matcher(question);
        if (cell.find()) {
            return sum(
                    sales,
                    sale -> sale.fruit().equals(cell.group(1)) && sale.seller().equals(cell.group(2)));
        }
        var column = COLUMN.matcher(question);
        if (column.find()) {
            return sum(sales, sale -> sale.fruit().equals(column.group(1)));
        }
        throw new IllegalArgumentException(question);
    }

    private static int sum(List<Sale> sales, Predicate<Sale> which) {
        return sales.stream().filter(which).mapToInt(Sale::number).sum();
    }
}
