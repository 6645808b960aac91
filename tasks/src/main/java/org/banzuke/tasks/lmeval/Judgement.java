package org.banzuke.tasks.lmeval;

import java.util.Map;
import org.banzuke.api.Answer;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Score;

/**
 * What one pipeline made of a sample.
 *
 * @param answer what a reader is shown
 * @param scores what it contributes to each metric
 */
record Judgement(Answer answer, Map<MetricKey, Score> scores) {}
