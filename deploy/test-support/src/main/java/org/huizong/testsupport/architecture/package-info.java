/** The rules of architecture that every service obeys, as executable checks. */
package org.huizong.testsupport.architecture;
