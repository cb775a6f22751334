/** Entities as an old code base has them. */
package example.old;
