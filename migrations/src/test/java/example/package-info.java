/**
 * Classes as a consumer of the guard may have them: some that it must fail, some that it must not.
 */
package example;
