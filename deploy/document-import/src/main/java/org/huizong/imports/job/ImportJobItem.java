package org.huizong.imports.job;

/**
 * What became of one item.
 *
 * @param report JSON: the answer of its import, or the problem that refused it
 * @param changes {@code bookId@version}, several separated by a comma
 */
record ImportJobItem(int position, String name, Outcome outcome, String report, String changes) {

    enum Outcome {
        RECORDED("recorded"),
        /** Of a dry run: what would be recorded. */
        CHECKED("checked"),
        REFUSED("refused");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Outcome ofCode(String code) {
            for (var outcome : values()) {
                if (outcome.code.equals(code)) {
                    return outcome;
                }
            }
            throw new IllegalStateException("no such outcome of an item: " + code);
        }
    }
}
