package org.banzuke.cell;

import java.time.Duration;

/**
 * What a cell may use; the operating system holds it (level L1: rlimits), the parent's clock holds the rest.
 *
 * @param heapMebibytes largest Java heap of the cell
 * @param addressSpaceMebibytes largest address space, everything included; 0 leaves it open
 * @param cpu processor time, in whole seconds
 * @param openFiles most open files
 * @param fileSizeMebibytes largest file it may write
 * @param answer longest wait for one frame
 */
public record CellLimits(
        int heapMebibytes,
        int addressSpaceMebibytes,
        Duration cpu,
        int openFiles,
        int fileSizeMebibytes,
        Duration answer) {
    public CellLimits {
        if (!(heapMebibytes > 0 && addressSpaceMebibytes >= 0 && openFiles > 0 && fileSizeMebibytes >= 0)) {
            throw new IllegalArgumentException("limits of a cell must be positive");
        }
        if (!(cpu.toSeconds() > 0 && answer.isPositive())) {
            throw new IllegalArgumentException("times of a cell must be positive");
        }
    }

    /** Returns limits for a model whose file has this many bytes: room for weights and context, an hour a batch. */
    public static CellLimits forModel(long fileBytes) {
        var mebibytes = (int) Math.min(Integer.MAX_VALUE / 4, (fileBytes >> 20) * 2 + 12_288);
        return new CellLimits(512, mebibytes, Duration.ofDays(7), 256, 64, Duration.ofHours(1));
    }

    /** Returns the shell's commands that set the limits; a limit that cannot be set ends the start. */
    String shellCommands() {
        var commands = new StringBuilder("ulimit -c 0 && ulimit -t " + cpu.toSeconds() + " && ulimit -n " + openFiles);
        commands.append(" && ulimit -f ").append(fileSizeMebibytes * 2048L);
        if (addressSpaceMebibytes > 0) {
            commands.append(" && ulimit -v ").append(addressSpaceMebibytes * 1024L);
        }
        return commands.toString();
    }
}
