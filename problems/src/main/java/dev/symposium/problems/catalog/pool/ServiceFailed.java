package dev.symposium.problems.catalog.pool;

/** A use of the pool has failed, as a connection may break: what a client's code must survive. */
final class ServiceFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: it is thrown very often, and everybody knows where. */
  ServiceFailed(String client) {
    super(client + " failed while using it", null, false, false);
  }
}
