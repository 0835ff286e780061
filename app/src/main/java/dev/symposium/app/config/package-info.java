/** What was asked for by flags and environment, and where files go. */
package dev.symposium.app.config;
