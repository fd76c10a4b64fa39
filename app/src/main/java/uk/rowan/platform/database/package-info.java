/// The PostgreSQL that Rowan runs on: embedded or given, its roles, its migrations, and who is
/// acting in each transaction.
@NullMarked
package uk.rowan.platform.database;

import org.jspecify.annotations.NullMarked;
