/** The phases from the old representation to the new and back, as Liquibase change sets. */
package org.varianteffect.annotation.migrations;
