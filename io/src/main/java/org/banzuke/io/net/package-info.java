/** The only door to the network: one transport, one gate that every outgoing connection passes, keys that are not printed. */
@NullMarked
package org.banzuke.io.net;

import org.jspecify.annotations.NullMarked;
