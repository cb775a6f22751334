package org.varianteffect.annotation.migrations;

/**
 * Somebody who holds a lock that is waited for.
 *
 * @param description who that is, since when
 * @param remedy what ends that, as a clause
 */
record LockHolder(String description, String remedy) {}
