package org.banzuke.tasks.fresh.solve;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes each deed as giver, receiver and thing, and looks for the next deed at each step of the question. */
public final class JujuSolver implements Solver {
    private static final Set<String> GIVING = Set.of("あげ", "貸し", "売り", "預け", "譲り");
    private static final Pattern DEED = Pattern.compile("(..さん)は(..さん)(?:に|から)(.+?)を(.+?)ました。");
    private static final Pattern ASKED = Pattern.compile("。([^。]+?)を(受け取った|渡した)[^。]*。$");

    private record Deed(String giver, String receiver, String thing) {}

    @Override
    public String solve(String question) {
        var deeds = Found.all(DEED, question).stream()
                .map(deed -> GIVING.contains(deed.group(4))
                        ? new Deed(deed.group(1), deed.group(2), deed.group(3))
                        : new Deed(deed.group(2), deed.group(1), deed.group(3)))
                .toList();
        var asked = Found.first(ASKED, question);
        var onwards = asked.group(2).equals("受け取った");
        var start = deeds.stream()
                .filter(deed -> deed.thing().equals(asked.group(1)))
                .findFirst()
                .orElseThrow();
        var person = onwards ? start.receiver() : start.giver();
        var steps = asked.group().split("物を", -1).length - 1;
        for (var step = 0; step < steps; step++) {
            person = next(deeds, person, onwards);
        }
        return person;
    }

    private static String next(List<Deed> deeds, String person, boolean onwards) {
        return deeds.stream()
                .filter(deed -> (onwards ? deed.giver() : deed.receiver()).equals(person))
                .map(deed -> onwards ? deed.receiver() : deed.giver())
                .findFirst()
                .orElseThrow();
    }
}
