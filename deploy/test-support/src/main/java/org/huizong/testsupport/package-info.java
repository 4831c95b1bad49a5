/** What the tests of every service share: real servers, tokens, and the rules of architecture. */
package org.huizong.testsupport;
