/**
 * What a problem is. With {@code sync} the only package that a problem's author reads.
 *
 * <p>A problem is one folder under {@code catalog}, registered by {@link java.util.ServiceLoader};
 * menus, help, knobs, JSON and scene come from what it says here.
 */
package dev.symposium.problems.spi;
