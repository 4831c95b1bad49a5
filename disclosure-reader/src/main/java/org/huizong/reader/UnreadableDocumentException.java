package org.huizong.reader;

/** The bytes or the text are no document that can be read; nothing of it was taken. */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the input was refused. */
    public enum Reason {
        EMPTY("empty", "文件没有内容", "The document is empty"),
        TOO_LARGE("too-large", "文件过大（上限 8 MB）", "The document is too large (8 MB at most)"),
        TOO_MANY_LINES("too-many-lines", "文件行数过多", "The document has too many lines"),
        LINE_TOO_LONG("line-too-long", "存在过长的行", "A line is too long"),
        BINARY("binary", "文件不是文本", "The document is not text"),
        UNKNOWN_ENCODING("unknown-encoding", "无法识别文字编码", "The character encoding is unknown"),
        TYPE_MISMATCH(
                "type-mismatch",
                "文件内容与所声明的格式不符，请按实际格式声明 Content-Type",
                "The content is not of the declared type; declare what it is"),
        LOCKED_OR_LEGACY(
                "locked-or-legacy",
                "文件已加密，或是 2007 年以前的 Office 格式；请去除密码并另存为 xlsx 或 docx",
                "The file is locked by a password or of an office format before 2007; unlock it and save it as xlsx or docx"),
        ENCRYPTED("encrypted", "文件已加密或设有权限限制；请去除保护后再导入", "The file is encrypted or restricted; remove the protection"),
        MACROS("macros", "文件含有宏；请另存为不含宏的 xlsx 或 docx", "The file holds macros; save it without them"),
        NO_TEXT_LAYER(
                "no-text-layer",
                "PDF 没有文字层（可能是扫描件）；请使用由文字处理软件导出的 PDF，或先做文字识别",
                "The PDF has no text layer (a scan?); export it from the word processor, or recognise its text first"),
        BROKEN("broken", "文件已损坏，或不符合其格式", "The file is damaged or does not follow its format"),
        ENTITIES(
                "entities",
                "文件含有 DOCTYPE 或外部实体，出于安全考虑不予读取",
                "The file declares a DOCTYPE or entities, which are not read"),
        TOO_COMPRESSED("too-compressed", "文件解压后过大", "The file grows too large when it is unpacked"),
        TOO_MANY_COLUMNS("too-many-columns", "表格列数过多", "A table has too many columns"),
        TOO_COMPLEX("too-complex", "文件结构过于复杂，未能在时限内读完", "The file is too complex to be read in time"),
        UNSAFE_NAME("unsafe-name", "压缩包内文件名含有上级目录或绝对路径", "The archive names a file outside of itself"),
        NESTED_ARCHIVE("nested-archive", "压缩包内不得再含压缩包", "An archive inside an archive is not read"),
        TOO_MANY_FILES("too-many-files", "压缩包内文件过多", "The archive holds too many files");

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

    public UnreadableDocumentException(Reason reason) {
        this(reason, 0);
    }

    /** @param line 0 when the refusal concerns the whole document */
    public UnreadableDocumentException(Reason reason, int line) {
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
