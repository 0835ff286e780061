package dev.symposium.problems.catalog.barrier;

/** The work of a phase has failed: its party will not arrive with what it has done. */
final class WorkFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: it is thrown very often, and everybody knows where. */
  WorkFailed(String party) {
    super(party + " failed in its work", null, false, false);
  }
}
