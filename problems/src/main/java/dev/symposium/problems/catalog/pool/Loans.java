package dev.symposium.problems.catalog.pool;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All loans that are out, the oldest first. Immutable.
 *
 * @param out none of them ended, as far as is known
 */
record Loans(List<Loan> out) {

  static final Loans NONE = new Loans(List.of());

  Loans plus(Loan loan) {
    return new Loans(Stream.concat(out.stream(), Stream.of(loan)).toList());
  }

  Loans without(Loan loan) {
    return new Loans(out.stream().filter(other -> other != loan).toList());
  }

  int units() {
    return out.stream().mapToInt(Loan::units).sum();
  }

  /** The borrowers' names, once for each permit: what the picture is drawn from. */
  @Override
  public String toString() {
    return out.stream()
        .flatMap(loan -> Collections.nCopies(loan.units(), loan.borrower()).stream())
        .collect(Collectors.joining(" "));
  }
}
