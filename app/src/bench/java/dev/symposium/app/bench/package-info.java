/** What is measured of the screen: how long frames take, and what they weigh. */
package dev.symposium.app.bench;
