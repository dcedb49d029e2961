/** Providers and referrals over HTTP. */
@org.jspecify.annotations.NullMarked
package org.yinuo.server.provider.web;
