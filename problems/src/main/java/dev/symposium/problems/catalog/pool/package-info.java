/**
 * A semaphore as the door of a pool (Dijkstra 1965): as many may be inside as there are permits;
 * what comes of permits that are not given back, given back twice, taken one by one, or given to
 * whoever is quickest.
 */
package dev.symposium.problems.catalog.pool;
