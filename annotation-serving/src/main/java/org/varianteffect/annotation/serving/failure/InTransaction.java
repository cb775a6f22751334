package org.varianteffect.annotation.serving.failure;

/**
 * The connection that the data source gave is in a transaction of somebody else's, which a read
 * would end: nothing was asked of it.
 */
public final class InTransaction extends ReadFailure {

  /** Of a connection that was given back as it came. */
  public InTransaction() {
    super(
        "the data source gave a connection with a transaction under way, which a read would commit: give readers a data source that opens connections of their own, or end the transaction first");
  }
}
