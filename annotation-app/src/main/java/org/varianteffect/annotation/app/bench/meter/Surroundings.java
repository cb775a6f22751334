package org.varianteffect.annotation.app.bench.meter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * On what was measured.
 *
 * @param server the server's version
 * @param settings those of the server's settings that matter, by name, as {@code SHOW} says them
 * @param checkpoints whether a checkpoint came before each part: the role must be allowed to ask
 * @param cores processors of the machine that this process runs on
 * @param java version of this process' virtual machine
 * @param maxHeapBytes to what its heap can grow
 */
public record Surroundings(
    String server,
    Map<String, String> settings,
    boolean checkpoints,
    int cores,
    String java,
    long maxHeapBytes) {
  private static final String VERSION = "server_version";

  private static final List<String> SETTINGS =
      List.of(
          VERSION,
          "fsync",
          "synchronous_commit",
          "full_page_writes",
          "wal_level",
          "wal_compression",
          "max_wal_size",
          "checkpoint_timeout",
          "shared_buffers",
          "work_mem",
          "maintenance_work_mem",
          "effective_cache_size",
          "max_parallel_workers_per_gather",
          "jit",
          "autovacuum");

  /** Looks around. */
  public static Surroundings of(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Map<String, String> settings = settings(connection);
      String version = settings.remove(VERSION);
      Runtime runtime = Runtime.getRuntime();
      return new Surroundings(
          version,
          settings,
          Checkpoint.take(connection),
          runtime.availableProcessors(),
          Runtime.version().toString(),
          runtime.maxMemory());
    }
  }

  private static Map<String, String> settings(Connection connection) throws SQLException {
    Map<String, String> settings = new LinkedHashMap<>();
    try (PreparedStatement show = connection.prepareStatement("SELECT current_setting(?)")) {
      for (String name : SETTINGS) {
        show.setString(1, name);
        try (ResultSet row = show.executeQuery()) {
          row.next();
          settings.put(name, row.getString(1));
        }
      }
    }
    return settings;
  }

  /** Whether what is committed survives a crash of the server's machine. */
  public boolean isDurable() {
    return List.of("fsync", "synchronous_commit", "full_page_writes").stream()
        .noneMatch(name -> settings.get(name).equals("off"));
  }
}
