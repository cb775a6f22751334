/** A consumer that is done with what is retired. */
package example.consumer;
