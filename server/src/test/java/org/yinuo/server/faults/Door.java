package org.yinuo.server.faults;

/** A door of the API: a path as it is published, and a method. */
record Door(String path, String method) implements Comparable<Door> {
    String to(String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }

    @Override
    public int compareTo(Door other) {
        return (path + method).compareTo(other.path + other.method);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
