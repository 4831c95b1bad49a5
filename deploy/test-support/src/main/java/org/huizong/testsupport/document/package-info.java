/** Published documents in the forms in which offices export them, built from their text, so that every form can be read back. */
package org.huizong.testsupport.document;
