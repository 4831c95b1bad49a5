package org.huizong.reader.pdf;

/** A printed character. Places are hundredths of a point from the upper left corner of the page as it is read. */
record Glyph(String text, int left, int right, int baseline, int size) {

    int middleX() {
        return (left + right) / 2;
    }

    /** A third of its size above the baseline, where a character has its middle. */
    int middleY() {
        return baseline - size * 35 / 100;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
