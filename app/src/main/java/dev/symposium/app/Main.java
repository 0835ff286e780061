package dev.symposium.app;

/** The program's entry. */
public final class Main {

  private Main() {}

  /** Prints the version, the only thing that is there yet. */
  public static void main(String... args) {
    String version = Main.class.getPackage().getImplementationVersion();
    System.out.println("symposium " + (version == null ? "unpackaged" : version));
  }
}
