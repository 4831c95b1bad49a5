package org.huizong.aggregation.apply.messaging;

/** The event is of a schema that this release does not know: a newer release will read it. */
class NewerSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerSchemaException(String type) {
        super("event type " + type + " is newer than this release");
    }
}
