/** The benchmarks' own tools: running them, and the table with both sides. */
package dev.symposium.problems.bench;
