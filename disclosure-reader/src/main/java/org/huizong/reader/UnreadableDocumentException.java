package org.huizong.reader;

/** The bytes or the text are no document that can be read; nothing of it was taken. */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the input was refused. */
    public enum Reason {
        EMPTY("empty", "文件没有内容", "The document is empty"),
        TOO_LARGE("too-large", "文件过大", "The document is too large"),
        TOO_MANY_LINES("too-many-lines", "文件行数过多", "The document has too many lines"),
        LINE_TOO_LONG("line-too-long", "存在过长的行", "A line is too long"),
        BINARY("binary", "文件不是文本", "The document is not text"),
        UNKNOWN_ENCODING("unknown-encoding", "无法识别文字编码", "The character encoding is unknown");

        private final String code;
        private final String chinese;
        private final String english;

        Reason(String code, String chinese, String english) {
            this.code = code;
            this.chinese = chinese;
            this.english = english;
        }

        public String code() {
            return code;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }

    private final Reason reason;
    private final int line;

    UnreadableDocumentException(Reason reason, int line) {
        super(reason.english() + (line > 0 ? " (line " + line + ")" : ""));
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** Number of the offending line, 0 when the refusal concerns the whole document. */
    public int line() {
        return line;
    }
}
