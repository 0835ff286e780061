/** Tours that play themselves: what is said, done and waited for, and what really happened. */
package dev.symposium.app.demo;
