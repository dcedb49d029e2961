package org.yinuo.papers;

import java.nio.ByteBuffer;

/**
 * The character map of a TrueType font file. The pdf writer notes for each glyph the lowest character that maps to
 * it, which for 户 is the radical ⼾; with the radicals taken out of the map, text copied or searched in the pdf is
 * the text that was printed.
 */
final class CharacterMap {

    private static final int TABLE_COUNT_AT = 4;
    private static final int TABLES_AT = 12;
    private static final int TABLE_SIZE = 16;
    private static final int CMAP = 'c' << 24 | 'm' << 16 | 'a' << 8 | 'p';
    private static final int FORMAT_12 = 12;
    private static final int GROUPS_AT = 16;
    private static final int GROUP_SIZE = 12;

    private CharacterMap() {
    }

    /** The same font; groups of radicals in its full Unicode maps become repetitions of the map's first character. */
    static byte[] withoutRadicals(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        for (int table = 0; table < file.getShort(TABLE_COUNT_AT); table++) {
            int entry = TABLES_AT + table * TABLE_SIZE;
            if (file.getInt(entry) == CMAP) {
                patchMaps(file, file.getInt(entry + 8));
            }
        }
        return font;
    }

    private static void patchMaps(ByteBuffer file, int cmap) {
        int maps = file.getShort(cmap + 2);
        for (int map = 0; map < maps; map++) {
            int at = cmap + file.getInt(cmap + 4 + map * 8 + 4);
            if (file.getShort(at) == FORMAT_12) {
                patchGroups(file, at);
            }
        }
    }

    private static void patchGroups(ByteBuffer file, int map) {
        int groups = file.getInt(map + 12);
        int first = map + GROUPS_AT;
        for (int group = 0; group < groups; group++) {
            int at = first + group * GROUP_SIZE;
            if (Radicals.isRadical(file.getInt(at)) && Radicals.isRadical(file.getInt(at + 4))) {
                file.putInt(at, file.getInt(first));
                file.putInt(at + 4, file.getInt(first));
                file.putInt(at + 8, file.getInt(first + 8));
            }
        }
    }
}
