package org.varianteffect.annotation.app.report.page;

import java.time.Duration;
import java.time.Instant;

/**
 * Where, when and with what a verification was made.
 *
 * @param database the database's name
 * @param server host and port
 * @param product this program's version
 * @param postgres the server's version
 * @param java the virtual machine's version
 * @param startedAt when it began
 * @param took how long it took
 */
public record Circumstances(
    String database,
    String server,
    String product,
    String postgres,
    String java,
    Instant startedAt,
    Duration took) {}
