/**
 * The dining philosophers (Dijkstra 1965): each needs the fork to the left and the fork to the
 * right, and each fork lies between two.
 */
package dev.symposium.problems.catalog.dining;
