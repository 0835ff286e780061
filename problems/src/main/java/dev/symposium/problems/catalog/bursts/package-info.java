/**
 * Producers and consumers with a bounded buffer between them (Dijkstra 1965): items come in bursts,
 * and whoever finds the buffer full or empty has to wait for a call.
 */
package dev.symposium.problems.catalog.bursts;
