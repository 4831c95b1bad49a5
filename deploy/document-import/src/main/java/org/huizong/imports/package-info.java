/**
 * 导入: what the services that take documents share. A body is understood by the first {@link org.huizong.imports.ImportFormat}
 * that takes it; documents go to the service's {@link org.huizong.imports.DocumentImporter}, one by one from an archive, and
 * as a job when there are many.
 */
package org.huizong.imports;
