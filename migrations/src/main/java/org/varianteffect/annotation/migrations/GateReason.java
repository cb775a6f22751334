package org.varianteffect.annotation.migrations;

/**
 * Why the gate is closed.
 *
 * @param kind which of its conditions does not hold, such as {@code anomalies}
 * @param reason why not, and what to do about it
 */
public record GateReason(String kind, String reason) {}
