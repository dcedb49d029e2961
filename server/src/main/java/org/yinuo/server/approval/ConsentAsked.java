package org.yinuo.server.approval;

/** A customer was asked; whoever can reach him sends a link. Told within the transaction of the asking. */
public record ConsentAsked(Consent consent) {
}
