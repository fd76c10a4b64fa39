/// Accounts and how they are checked.
@NullMarked
package uk.rowan.sharing.accounts;

import org.jspecify.annotations.NullMarked;
