package dev.symposium.problems.sync.controlled;

/** A sleep: it can only end by time. */
record Nap(String pause) implements Op<Boolean> {

  @Override
  public String word() {
    return "sleeps";
  }

  @Override
  public boolean isGate() {
    return true;
  }

  @Override
  public boolean isRead() {
    return true;
  }

  @Override
  public boolean enabled(Boolean state, int me) {
    return false;
  }

  @Override
  public Done<Boolean> apply(Boolean state, int me) {
    throw new IllegalStateException("a sleep ends by time");
  }

  @Override
  public boolean mayExpire(Boolean state, int me) {
    return true;
  }

  @Override
  public Done<Boolean> expire(Boolean state, int me) {
    return Done.of(state);
  }
}
