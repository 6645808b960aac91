package org.banzuke.text.jinja.internal.value;

import java.util.Optional;
import org.banzuke.text.python.PythonDicts;
import org.banzuke.text.python.PythonObject;

/** A value with attributes of its own. */
public interface Members extends PythonObject {
    /** Returns the attribute, or nothing. */
    Optional<PythonDicts.Found> member(String name);
}
