package org.huizong.reader.office;

/** Where a paragraph stands in a list of the document: which list, and how deep, from 0. */
record ListLevel(String list, int level) {}
