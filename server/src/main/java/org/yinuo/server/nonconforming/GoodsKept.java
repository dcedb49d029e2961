package org.yinuo.server.nonconforming;

import java.util.List;
import org.yinuo.server.installedbase.Lot;

/** Whoever keeps goods of the house says which of a lot he has. */
public interface GoodsKept {

    List<InOurHands.Piece> of(Lot lot);
}
