/** A private PostgreSQL server: no Docker, no installation, works as root. */
package org.varianteffect.annotation.app.embedded;
