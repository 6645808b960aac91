package org.banzuke.runlog.read;

import java.util.Optional;
import org.banzuke.api.Request;
import org.banzuke.api.Respondent;
import org.banzuke.api.Response;

/**
 * One request of a sample with the whole response.
 *
 * @param to who was asked
 * @param ledgerKey key of the ledger row that holds the response, where one does
 */
public record Asked(Respondent to, Request request, Response response, Optional<String> ledgerKey) {}
