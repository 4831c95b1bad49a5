/** 打印: pages of HTML as PDF, the same in every service. */
package org.huizong.pdf;
