package org.yinuo.server.servicerequest;

import java.util.List;

/** Something happened on requests. Published in the transaction that wrote it down. */
public record TimelineGrew(List<Timeline.Entry> entries) {
}
