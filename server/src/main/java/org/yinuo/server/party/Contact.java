package org.yinuo.server.party;

/** A person at a customer's. */
public record Contact(long id, String name, String title, String phone, String mobile, String email) {}
