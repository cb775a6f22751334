package org.varianteffect.annotation.migrations;

import java.util.function.Consumer;

/** What a process is at when it is killed. */
enum KilledCommand {
  CONTRACT(Migrations::contract),
  ROLLBACK(migrations -> migrations.rollback(Phase.CONTRACT));

  private final Consumer<Migrations> work;

  KilledCommand(Consumer<Migrations> work) {
    this.work = work;
  }

  void run(Migrations migrations) {
    work.accept(migrations);
  }
}
