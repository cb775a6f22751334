package org.varianteffect.annotation.backfill.options;

/** What else the server carries, as far as a run can make way for it. */
public enum ServerLoad {
  /** How far the slowest standby is behind in replaying, in milliseconds. */
  REPLICATION_LAG("replication-lag") {
    @Override
    public String describe(long value) {
      if (value == UNKNOWN) {
        return "not known, and much is still to be sent";
      }
      return value < MILLIS_PER_SECOND ? value + " ms" : value / MILLIS_PER_SECOND + " s";
    }
  },
  /** How many client sessions are at work, those of a backfill apart. */
  ACTIVE_SESSIONS("active-sessions") {
    @Override
    public String describe(long value) {
      return Long.toString(value);
    }
  };

  /** More than any limit. */
  public static final long UNKNOWN = Long.MAX_VALUE;

  private static final long MILLIS_PER_SECOND = 1000;

  private final String label;

  ServerLoad(String label) {
    this.label = label;
  }

  /** The name on the command line and in messages. */
  public String label() {
    return label;
  }

  /** A value as people read it. */
  public abstract String describe(long value);
}
