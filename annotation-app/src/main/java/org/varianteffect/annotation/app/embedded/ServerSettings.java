package org.varianteffect.annotation.app.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import java.util.TreeMap;

/**
 * PostgreSQL's defaults are those of a small machine of long ago; these suit a bulk migration on a
 * laptop.
 *
 * @param durable whether data must survive a crash of the machine: yes where it is kept, no in a
 *     demo
 */
record ServerSettings(boolean durable) {
  Map<String, String> asMap() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "''");
    settings.put("timezone", "UTC");
    settings.put("max_connections", "50");
    settings.put("shared_buffers", "256MB");
    settings.put("work_mem", "32MB");
    settings.put("maintenance_work_mem", "256MB");
    settings.put("effective_cache_size", "1GB");
    settings.put("max_wal_size", "4GB");
    settings.put("min_wal_size", "512MB");
    settings.put("checkpoint_timeout", "15min");
    settings.put("checkpoint_completion_target", "0.9");
    settings.put("wal_compression", "on");
    settings.put("random_page_cost", "1.1");
    settings.put("max_parallel_maintenance_workers", "2");
    settings.put("jit", "off");
    settings.put("fsync", durable ? "on" : "off");
    settings.put("synchronous_commit", durable ? "on" : "off");
    settings.put("full_page_writes", durable ? "on" : "off");
    return settings;
  }

  void applyTo(EmbeddedPostgres.Builder builder) {
    asMap().forEach(builder::setServerConfig);
  }
}
