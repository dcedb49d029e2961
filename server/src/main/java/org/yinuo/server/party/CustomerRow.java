package org.yinuo.server.party;

/** A customer in a list. */
public record CustomerRow(long id, String number, String name, String shortName, String region, String address) {}
