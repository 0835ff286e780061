/** The program: where it starts and the codes it ends with. */
package dev.symposium.app;
