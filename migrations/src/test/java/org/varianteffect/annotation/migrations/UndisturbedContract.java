package org.varianteffect.annotation.migrations;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What contract and its rollback come by and come to when nobody kills them. */
record UndisturbedContract(
    List<CrashPoint> contractPoints,
    List<CrashPoint> rollbackPoints,
    List<List<String>> before,
    List<List<String>> contracted) {

  private static final Map<ClinvarShape, UndisturbedContract> KNOWN =
      new EnumMap<>(ClinvarShape.class);

  static synchronized UndisturbedContract of(ClinvarShape shape) {
    return KNOWN.computeIfAbsent(shape, UndisturbedContract::run);
  }

  private static UndisturbedContract run(ClinvarShape shape) {
    try (CrashDatabase database = new CrashDatabase(shape)) {
      List<List<String>> before = database.contents();
      List<CrashPoint> contractPoints = database.pointsOf(KilledCommand.CONTRACT);
      List<List<String>> contracted = database.contents();
      List<CrashPoint> rollbackPoints = database.pointsOf(KilledCommand.ROLLBACK);
      return new UndisturbedContract(contractPoints, rollbackPoints, before, contracted);
    }
  }

  /** Of the points at which contract is in one of our functions, or about to do something. */
  CrashPoint middleOfContract(String what) {
    List<CrashPoint> points =
        contractPoints.stream().filter(point -> point.label().contains(what)).toList();
    return points.get(points.size() / 2);
  }
}
