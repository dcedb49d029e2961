package org.yinuo.server.attachment;

import org.yinuo.server.shared.Refusal;

/** Decides who may see a file: whoever may see a thing it hangs on. A module above, which knows the things, answers. */
public interface FileAccess {

    /**
     * Lets the actor look at a file, and writes the look down as one at the thing it hangs on. A file that hangs on nothing yet is seen
     * by whoever brought it in.
     *
     * @throws Refusal {@code attachment-unknown} (404) for a file he may not see, as for one that does not exist
     */
    void look(long file);
}
