/**
 * Words of the field, each in two sentences. Knows no other package, so that command line and
 * screen can both ask it.
 */
package dev.symposium.app.glossary;
