/// 三包: what Chinese law lets a customer choose when sold goods fail — repair, exchange, refund — and what that costs.
///
/// The numbers of the law stand as data ([org.yinuo.core.sanbao.GoodsRule], [org.yinuo.core.sanbao.VehicleRule]) with the
/// article each comes from; [org.yinuo.core.sanbao.GoodsRight], [org.yinuo.core.sanbao.VehicleRight] and
/// [org.yinuo.core.sanbao.DistanceSaleRight] apply them to the facts of one unit. A promise may be better than these rules,
/// never worse. Days are last days, inclusive, as the law writes them; every date is an argument.
@NullMarked
package org.yinuo.core.sanbao;

import org.jspecify.annotations.NullMarked;
