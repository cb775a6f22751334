package org.varianteffect.annotation.app.command.trial;

import static org.varianteffect.annotation.app.environment.CommandFailure.interrupted;

import java.util.concurrent.Callable;
import org.varianteffect.annotation.app.bench.Bench;
import org.varianteffect.annotation.app.bench.BenchOptions;
import org.varianteffect.annotation.app.command.options.ConnectionOptions;
import org.varianteffect.annotation.app.command.options.JsonDestination;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.connection.Databases;
import org.varianteffect.annotation.app.embedded.TemporaryDirectory;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.environment.Interruption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: how fast is it? */
@Command(
    name = "bench",
    description = {
      "Generates an old database, backfills it, and times that beside the floor: plain SQL that fills the same tables.",
      "Without --url, ANNOTATIONS_DB_URL or --embedded: on a private PostgreSQL in a temporary directory. Otherwise the database must be empty."
    },
    footer =
        "%nA goal that is not reached is no error. Exit code 1 when what was measured is not right.")
public final class BenchCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;
  @Mixin private JsonDestination json;

  @Option(
      names = "--variants",
      defaultValue = "20000",
      paramLabel = "N",
      description = "How many measured variants (default: ${DEFAULT-VALUE}).")
  private int variants;

  @Option(
      names = "--growth",
      defaultValue = "4",
      paramLabel = "K",
      description =
          "Measures again with K times as many, in a second database that is dropped in the end (default: ${DEFAULT-VALUE}).")
  private int growth;

  @Option(names = "--no-growth", description = "Measures with N only.")
  private boolean noGrowth;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  private final Environment environment;

  /** The command, in this environment. */
  public BenchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    BenchOptions options = new BenchOptions(variants, noGrowth ? 1 : growth, seed);
    json.requireWritable();
    try {
      if (connection.nameOne(environment)) {
        return bench(options, connection.open(environment));
      }
      try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
        return bench(options, new Databases(environment).openEmbedded(temporary.path()));
      }
    } catch (Exception e) {
      throw environment.interruption().isRequested()
          ? interrupted("the bench was stopped before its end: run it again", e)
          : e;
    }
  }

  private int bench(BenchOptions options, Database opened) throws Exception {
    try (Database database = opened) {
      Interruption.Registration disconnection =
          environment.interruption().releaseBy(database::disconnect);
      try {
        json.publish(environment, new Bench(options, environment, database).run());
        return ExitCode.DONE.number();
      } finally {
        disconnection.close();
      }
    }
  }
}
