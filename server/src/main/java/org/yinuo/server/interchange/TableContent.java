package org.yinuo.server.interchange;

import java.util.Collection;
import java.util.List;
import org.yinuo.server.shared.TakeBack;

/**
 * What tables of one kind hold.
 *
 * @param <D> what a right row says
 */
interface TableContent<D> {

    /** Something an import made new, and the version it was made with. */
    record Entry(long id, int version) {}

    /** Looks at rows of one table; remembers what it has looked up and which keys came before. */
    interface Check<D> {
        List<CheckedRow<D>> check(List<RawRow> rows);
    }

    TableKind kind();

    List<? extends TableColumn> columns();

    /** How many rows are taken over in one transaction. */
    int chunk();

    /** Made anew for each table. */
    Check<D> check();

    /** How many of them are there already. */
    int known(List<D> drafts);

    /**
     * Enters those that are not there yet; the others stay as they are.
     *
     * @param person who stands behind it
     * @param ref    what is named as the reason
     */
    List<Entry> enter(List<D> drafts, String person, String ref);

    /** Takes back those that nobody changed or named since; says what keeps the others. */
    TakeBack takeBack(Collection<Entry> entries);
}
