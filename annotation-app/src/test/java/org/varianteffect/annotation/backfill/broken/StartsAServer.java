package org.varianteffect.annotation.backfill.broken;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Breaks: only the app starts servers. */
public class StartsAServer {
  EmbeddedPostgres server;
}
