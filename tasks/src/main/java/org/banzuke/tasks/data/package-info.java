/** Rows of data sets: hub folders, JSON, CSV, text, Parquet. */
@NullMarked
package org.banzuke.tasks.data;

import org.jspecify.annotations.NullMarked;
